/** Who may do what: the roles of the house, the caller of a request, and the permission each handler declares. */
@NullMarked
package org.onehall.platform.security;

import org.jspecify.annotations.NullMarked;
