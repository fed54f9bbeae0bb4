package org.onehall.notification.carrier;

import java.math.BigInteger;
import java.util.Locale;

/** Answers and receipts of some centres write one id in two ways; without knowing which, 10 may be 16. */
enum ReceiptIds {
    SAME,
    HEX_IN_ANSWER_DECIMAL_IN_RECEIPT,
    DECIMAL_IN_ANSWER_HEX_IN_RECEIPT;

    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    /** The form in which ids are compared. */
    String ofAnswer(String id) {
        return this == SAME ? id.strip() : common(id, this == HEX_IN_ANSWER_DECIMAL_IN_RECEIPT ? HEX : DECIMAL);
    }

    /** The same for an id from the text of a receipt. */
    String ofReceipt(String id) {
        return this == SAME ? id.strip() : common(id, this == HEX_IN_ANSWER_DECIMAL_IN_RECEIPT ? DECIMAL : HEX);
    }

    private static String common(String id, int radix) {
        try {
            return new BigInteger(id.strip(), radix).toString();
        } catch (NumberFormatException notANumber) {
            return id.strip().toLowerCase(Locale.ROOT);
        }
    }
}
