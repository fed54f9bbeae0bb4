/** The ages that labour policy names, as dated local data. */
@NullMarked
package org.onehall.jobseeker.labour;

import org.jspecify.annotations.NullMarked;
