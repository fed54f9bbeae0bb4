/** A service's own copies of the divisions and occupations that station-service publishes, and the checks of codes against them. */
@NullMarked
package org.onehall.platform.reference;

import org.jspecify.annotations.NullMarked;
