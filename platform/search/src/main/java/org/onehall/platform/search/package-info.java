/** The search index of a service: filled from its own documents before their events leave them, and rebuilt from them. */
@NullMarked
package org.onehall.platform.search;

import org.jspecify.annotations.NullMarked;
