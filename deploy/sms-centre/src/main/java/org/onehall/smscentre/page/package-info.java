/** The web page that shows each phone, and its twin in JSON for scripts. */
@NullMarked
package org.onehall.smscentre.page;

import org.jspecify.annotations.NullMarked;
