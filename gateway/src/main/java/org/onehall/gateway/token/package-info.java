/** What a token says once it is verified: found in the request, judged by the issuer's keys, read for its roles. */
@NullMarked
package org.onehall.gateway.token;

import org.jspecify.annotations.NullMarked;
