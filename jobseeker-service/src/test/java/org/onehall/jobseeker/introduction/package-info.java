@NullMarked
package org.onehall.jobseeker.introduction;

import org.jspecify.annotations.NullMarked;
