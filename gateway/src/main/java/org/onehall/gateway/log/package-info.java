/** One line per request, without personal data. */
@NullMarked
package org.onehall.gateway.log;

import org.jspecify.annotations.NullMarked;
