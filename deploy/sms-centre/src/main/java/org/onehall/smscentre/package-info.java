/** An SMS centre of one machine: speaks SMPP, shows each phone, forgets nothing over a restart. */
@NullMarked
package org.onehall.smscentre;

import org.jspecify.annotations.NullMarked;
