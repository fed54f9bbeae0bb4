/** The file of one person: registered, corrected, hired, erased. */
@NullMarked
package org.onehall.jobseeker.person;

import org.jspecify.annotations.NullMarked;
