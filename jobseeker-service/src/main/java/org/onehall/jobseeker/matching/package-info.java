/** People for a vacancy, with the reasons for and against. */
@NullMarked
package org.onehall.jobseeker.matching;

import org.jspecify.annotations.NullMarked;
