/** The API document: what every operation shares is written here once. */
@NullMarked
package org.onehall.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
