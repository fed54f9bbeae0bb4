/** Finding a person by the number that identifies them: counted and traced, since each answer tells whether a guess was right. */
@NullMarked
package org.onehall.jobseeker.lookup;

import org.jspecify.annotations.NullMarked;
