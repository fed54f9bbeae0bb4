/** Tests. */
@NullMarked
package org.onehall.jobseeker.labour;

import org.jspecify.annotations.NullMarked;
