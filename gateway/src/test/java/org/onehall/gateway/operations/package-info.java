@NullMarked
package org.onehall.gateway.operations;

import org.jspecify.annotations.NullMarked;
