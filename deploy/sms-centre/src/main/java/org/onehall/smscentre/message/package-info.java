/** What phones have received and sent, and what the centre still owes its clients, kept in one file. */
@NullMarked
package org.onehall.smscentre.message;

import org.jspecify.annotations.NullMarked;
