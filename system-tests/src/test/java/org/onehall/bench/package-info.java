/** Figures as ratios in one run: what the house costs beside its bare parts. */
@NullMarked
package org.onehall.bench;

import org.jspecify.annotations.NullMarked;
