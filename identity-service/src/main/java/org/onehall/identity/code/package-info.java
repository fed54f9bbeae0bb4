/** One-time codes by SMS: asked for, sent, redeemed once. */
@NullMarked
package org.onehall.identity.code;

import org.jspecify.annotations.NullMarked;
