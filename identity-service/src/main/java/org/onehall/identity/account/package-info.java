/** Who may sign in, with which roles, for which divisions. */
@NullMarked
package org.onehall.identity.account;

import org.jspecify.annotations.NullMarked;
