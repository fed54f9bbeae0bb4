/** Tests. */
@NullMarked
package org.onehall.jobseeker.reference;

import org.jspecify.annotations.NullMarked;
