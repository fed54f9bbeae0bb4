/** Finding persons by what is lawful to index. */
@NullMarked
package org.onehall.jobseeker.search;

import org.jspecify.annotations.NullMarked;
