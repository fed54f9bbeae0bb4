/** Tables as files that a spreadsheet opens: written whole, read row by row. */
@NullMarked
package org.onehall.local.sheet;

import org.jspecify.annotations.NullMarked;
