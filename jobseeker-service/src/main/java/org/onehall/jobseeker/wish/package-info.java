/** What a person looks for. */
@NullMarked
package org.onehall.jobseeker.wish;

import org.jspecify.annotations.NullMarked;
