/** Codes for signing in, sent on behalf of identity-service. */
@NullMarked
package org.onehall.notification.signin;

import org.jspecify.annotations.NullMarked;
