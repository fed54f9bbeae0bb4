/** Identity as people and systems meet it: over HTTP, with a real store and broker. */
@NullMarked
package org.onehall.identity;

import org.jspecify.annotations.NullMarked;
