/**
 * Keeps what identifies a person unreadable without need: sealed fields with a key per person, keyed lookup hashes,
 * masks, and a chained trail of every look.
 */
@NullMarked
package org.onehall.platform.privacy;

import org.jspecify.annotations.NullMarked;
