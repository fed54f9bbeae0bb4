/** Assembles the platform's event support in a service, and asserts at start what it relies on. */
@NullMarked
package org.onehall.platform.events.boot;

import org.jspecify.annotations.NullMarked;
