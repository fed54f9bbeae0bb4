/** Reads survey sheets, xlsx and CSV, and writes the refused rows back as one. */
@NullMarked
package org.onehall.jobseeker.survey.sheet;

import org.jspecify.annotations.NullMarked;
