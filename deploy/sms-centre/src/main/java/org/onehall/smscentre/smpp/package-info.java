/** The SMPP 3.4 side: sessions, submissions, receipts and replies. */
@NullMarked
package org.onehall.smscentre.smpp;

import org.jspecify.annotations.NullMarked;
