/** Proves the launcher's parts one by one; the whole is proved by the system tests. */
@NullMarked
package org.onehall.local.launcher;

import org.jspecify.annotations.NullMarked;
