/** How every service stands, asked of its instances at once, for administrators. */
@NullMarked
package org.onehall.gateway.operations;

import org.jspecify.annotations.NullMarked;
