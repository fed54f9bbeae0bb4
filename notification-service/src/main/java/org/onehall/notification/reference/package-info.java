/** Our copies of divisions and occupations, as station-service publishes them. */
@NullMarked
package org.onehall.notification.reference;

import org.jspecify.annotations.NullMarked;
