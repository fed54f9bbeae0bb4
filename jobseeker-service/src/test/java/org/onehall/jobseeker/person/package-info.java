/** Tests. */
@NullMarked
package org.onehall.jobseeker.person;

import org.jspecify.annotations.NullMarked;
