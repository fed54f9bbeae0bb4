/** Signing in: the page, passwords against guessing, the session that remembers who signed in. */
@NullMarked
package org.onehall.identity.signin;

import org.jspecify.annotations.NullMarked;
