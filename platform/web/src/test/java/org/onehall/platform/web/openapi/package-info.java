/** What the API document says of our records. */
@NullMarked
package org.onehall.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
