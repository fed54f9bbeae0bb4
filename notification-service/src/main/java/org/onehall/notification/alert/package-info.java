/** Saved criteria as stored queries, and the vacancies that are tested against them. */
@NullMarked
package org.onehall.notification.alert;

import org.jspecify.annotations.NullMarked;
