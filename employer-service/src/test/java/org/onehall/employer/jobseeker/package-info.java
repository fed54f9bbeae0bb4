/** Tests. */
@NullMarked
package org.onehall.employer.jobseeker;

import org.jspecify.annotations.NullMarked;
