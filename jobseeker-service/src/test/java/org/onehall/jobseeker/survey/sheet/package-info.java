/** Tests of reading and writing sheets. */
@NullMarked
package org.onehall.jobseeker.survey.sheet;

import org.jspecify.annotations.NullMarked;
