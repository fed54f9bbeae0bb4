/** Our copies of the divisions and occupations that station-service publishes, to check codes against. */
@NullMarked
package org.onehall.jobseeker.reference;

import org.jspecify.annotations.NullMarked;
