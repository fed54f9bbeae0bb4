/** Values that the civil register and the national standards give a form: resident ID, sex, education, phone, yuan. */
@NullMarked
package org.onehall.jobseeker.civil;

import org.jspecify.annotations.NullMarked;
