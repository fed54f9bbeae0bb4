/** Tests. */
@NullMarked
package org.onehall.jobseeker.civil;

import org.jspecify.annotations.NullMarked;
