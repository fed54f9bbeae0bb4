/** Health, metrics, traces and logs, the same in every service, and no personal data in any of them. */
@NullMarked
package org.onehall.platform.observability;

import org.jspecify.annotations.NullMarked;
