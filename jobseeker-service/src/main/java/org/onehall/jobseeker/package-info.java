/** The labour-resource pool: the people of a district who look for work, and their households. */
@NullMarked
package org.onehall.jobseeker;

import org.jspecify.annotations.NullMarked;
