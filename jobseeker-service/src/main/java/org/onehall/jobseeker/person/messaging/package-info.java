/** What the vacancy pool tells about persons. */
@NullMarked
package org.onehall.jobseeker.person.messaging;

import org.jspecify.annotations.NullMarked;
