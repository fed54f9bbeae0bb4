/** The divisions and occupations of the sample district, published as station-service will. */
@NullMarked
package org.onehall.local.reference;

import org.jspecify.annotations.NullMarked;
