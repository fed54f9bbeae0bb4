/** The authorization server: grants, tokens, their keys and what is kept of them. */
@NullMarked
package org.onehall.identity.token;

import org.jspecify.annotations.NullMarked;
