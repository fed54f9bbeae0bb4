/** Systems that ask for tokens: stations, the hall's own session, scripts on behalf of a sample account. */
@NullMarked
package org.onehall.identity.client;

import org.jspecify.annotations.NullMarked;
