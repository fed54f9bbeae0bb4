/** Tests. */
@NullMarked
package org.onehall.jobseeker.household.messaging;

import org.jspecify.annotations.NullMarked;
