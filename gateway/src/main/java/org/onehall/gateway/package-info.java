/** The hall: one address in front of every service. */
@NullMarked
package org.onehall.gateway;

import org.jspecify.annotations.NullMarked;
