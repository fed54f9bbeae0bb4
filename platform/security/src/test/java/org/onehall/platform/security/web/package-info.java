/** A small application that stands on the starter, and everyone who knocks at it. */
@NullMarked
package org.onehall.platform.security.web;

import org.jspecify.annotations.NullMarked;
