/** The house as a stranger meets it: started by its one command, used through the hall, hurt on purpose. */
@NullMarked
package org.onehall.systemtests;

import org.jspecify.annotations.NullMarked;
