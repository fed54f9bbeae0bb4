/** Sheets that stations fill at the door, taken in row by row. */
@NullMarked
package org.onehall.jobseeker.survey;

import org.jspecify.annotations.NullMarked;
