/** What the pool tells about persons. */
@NullMarked
package org.onehall.jobseeker.person.event;

import org.jspecify.annotations.NullMarked;
