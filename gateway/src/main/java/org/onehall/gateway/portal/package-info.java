/** Serves the portal's built files: pages under every address that is no service's, and the files they ask for. */
@NullMarked
package org.onehall.gateway.portal;

import org.jspecify.annotations.NullMarked;
