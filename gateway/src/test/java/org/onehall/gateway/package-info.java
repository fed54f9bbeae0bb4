/** The hall over real HTTP: small services behind it, hostile callers before it. */
@NullMarked
package org.onehall.gateway;

import org.jspecify.annotations.NullMarked;
