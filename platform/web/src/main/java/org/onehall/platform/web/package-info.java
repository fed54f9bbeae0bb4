/** What a controller writes against: problems, ids, pages, cursors and entity tags. */
@NullMarked
package org.onehall.platform.web;

import org.jspecify.annotations.NullMarked;
