/** Part of a service that breaks every rule of the house. */
@NullMarked
package org.onehall.otherservice;

import org.jspecify.annotations.NullMarked;
