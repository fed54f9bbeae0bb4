/** Tests. */
@NullMarked
package org.onehall.jobseeker.person.messaging;

import org.jspecify.annotations.NullMarked;
