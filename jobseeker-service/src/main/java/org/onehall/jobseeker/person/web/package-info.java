/** Persons over HTTP. */
@NamedInterface("web")
@NullMarked
package org.onehall.jobseeker.person.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
