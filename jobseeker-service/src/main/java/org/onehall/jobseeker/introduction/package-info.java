/** What an employer learns of a person who was referred to it: what an interview needs, and each look is kept. */
@NullMarked
package org.onehall.jobseeker.introduction;

import org.jspecify.annotations.NullMarked;
