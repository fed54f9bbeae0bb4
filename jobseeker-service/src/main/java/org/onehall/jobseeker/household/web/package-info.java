/** Households over HTTP. */
@NamedInterface("web")
@NullMarked
package org.onehall.jobseeker.household.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
