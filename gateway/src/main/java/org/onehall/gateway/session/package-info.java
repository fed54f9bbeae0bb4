/** Who is calling: bearer tokens of systems, browser sessions of people, and the rules both obey. */
@NullMarked
package org.onehall.gateway.session;

import org.jspecify.annotations.NullMarked;
