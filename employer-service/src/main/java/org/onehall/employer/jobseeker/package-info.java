/** What this service knows of a jobseeker: a wish and a division, no name and no number. */
@NullMarked
package org.onehall.employer.jobseeker;

import org.jspecify.annotations.NullMarked;
