/** What the store keeps, whatever ends its process. */
@NullMarked
package org.onehall.smscentre.message;

import org.jspecify.annotations.NullMarked;
