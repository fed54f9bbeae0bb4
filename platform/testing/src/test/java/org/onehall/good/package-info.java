/** A small service that keeps every rule of the house. */
@NullMarked
package org.onehall.good;

import org.jspecify.annotations.NullMarked;
