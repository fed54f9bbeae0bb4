@NullMarked
package org.onehall.gateway.problem;

import org.jspecify.annotations.NullMarked;
