/** A client of the hall's public API, with nothing that another client could not do. */
@NullMarked
package org.onehall.local.hall;

import org.jspecify.annotations.NullMarked;
