/** Tests of the web module over real HTTP. */
@NullMarked
package org.onehall.platform.web;

import org.jspecify.annotations.NullMarked;
