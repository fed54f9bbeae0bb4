/** Lays the sample district down as sheets that people may edit, and tells what their rows say. */
@NullMarked
package org.onehall.local.district.sheets;

import org.jspecify.annotations.NullMarked;
