/** What the pool tells about households. */
@NullMarked
package org.onehall.jobseeker.household.event;

import org.jspecify.annotations.NullMarked;
