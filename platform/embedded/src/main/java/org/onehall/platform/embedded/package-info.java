/** Starts the parts a service stands on, broker and store, on machines that have none. */
@NullMarked
package org.onehall.platform.embedded;

import org.jspecify.annotations.NullMarked;
