/** A small service that stands on the web module. */
@NullMarked
package org.onehall.platform.web.shop;

import org.jspecify.annotations.NullMarked;
