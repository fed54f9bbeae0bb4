/** Tests. */
@NullMarked
package org.onehall.jobseeker.survey;

import org.jspecify.annotations.NullMarked;
