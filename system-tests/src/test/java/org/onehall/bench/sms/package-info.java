/** What an alert costs, from the vacancy to the receipt, and what the SMS centre takes. */
@NullMarked
package org.onehall.bench.sms;

import org.jspecify.annotations.NullMarked;
