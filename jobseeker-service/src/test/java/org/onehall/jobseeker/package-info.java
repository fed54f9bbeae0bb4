/** Tests. */
@NullMarked
package org.onehall.jobseeker;

import org.jspecify.annotations.NullMarked;
