/** Follows what happens to the members of households. */
@NullMarked
package org.onehall.jobseeker.household.messaging;

import org.jspecify.annotations.NullMarked;
