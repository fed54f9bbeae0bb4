/** Invents the sample district from a seed: people in households, employers, vacancies. Nobody in it is real. */
@NullMarked
package org.onehall.local.district;

import org.jspecify.annotations.NullMarked;
