/** Puts the module into a service without a word of configuration. */
@NullMarked
package org.onehall.platform.web.autoconfigure;

import org.jspecify.annotations.NullMarked;
