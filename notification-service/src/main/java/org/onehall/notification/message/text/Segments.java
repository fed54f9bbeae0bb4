package org.onehall.notification.message.text;

/** What a text is charged as: the signature's brackets make every one of ours UCS-2. */
public final class Segments {

    private static final int SINGLE = 70;
    private static final int PART_OF_LONGER = 67;

    private Segments() {}

    /** Counted in UTF-16 units, as the network does: a rare character takes two. */
    public static int of(String text) {
        return text.length() <= SINGLE ? 1 : Math.ceilDiv(text.length(), PART_OF_LONGER);
    }
}
