/** How many requests one caller may send. */
@NullMarked
package org.onehall.gateway.limits;

import org.jspecify.annotations.NullMarked;
