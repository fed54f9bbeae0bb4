/** Enforces the declared permissions on HTTP: tokens verified, every request denied unless its handler allows it. */
@NullMarked
package org.onehall.platform.security.web;

import org.jspecify.annotations.NullMarked;
