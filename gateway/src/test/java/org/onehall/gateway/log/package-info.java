/** Tests of what is written about requests. */
@NullMarked
package org.onehall.gateway.log;

import org.jspecify.annotations.NullMarked;
