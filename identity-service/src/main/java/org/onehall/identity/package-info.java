/** Who is who: accounts, clients, sign-in, tokens. */
@NullMarked
package org.onehall.identity;

import org.jspecify.annotations.NullMarked;
