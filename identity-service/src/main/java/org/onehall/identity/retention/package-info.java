/** Takes away what has run out: sessions, tokens, codes, counters. */
@NullMarked
package org.onehall.identity.retention;

import org.jspecify.annotations.NullMarked;
