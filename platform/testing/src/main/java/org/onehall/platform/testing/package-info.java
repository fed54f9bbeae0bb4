/** What every test of the house needs: real store and broker, an event probe, tokens, and the rules of the house. */
@NullMarked
package org.onehall.platform.testing;

import org.jspecify.annotations.NullMarked;
