package org.onehall.platform.privacy;

/** What a list may show of a value: enough to recognise a person one knows, too little to find one. */
public final class Masks {

    private Masks() {}

    /**
     * {@code 3*****************}; anything shorter than 15 is hidden whole. The last character stays hidden too: it is the
     * check digit, and beside a birth date, a sex and a guessed place of birth it would leave about 45 numbers of 500.
     */
    public static String residentId(String residentId) {
        return residentId.length() < 15 ? "*".repeat(residentId.length()) : ends(residentId, 1, 0);
    }

    /** {@code 138****1234}; a landline keeps its last two digits. */
    public static String phone(String phone) {
        return phone.length() >= 11 ? ends(phone, 3, 4) : ends(phone, 0, Math.min(2, phone.length() / 2));
    }

    /** {@code 王*明}, {@code 王*}: the first and, from three characters on, the last. */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        return switch (length) {
            case 0, 1 -> "*".repeat(length);
            case 2 -> ends(name, 1, 0);
            default -> ends(name, 1, 1);
        };
    }

    /** The first third, at most six characters, and four stars: neither the length nor the door shows. */
    public static String address(String address) {
        int shown = Math.min(6, address.codePointCount(0, address.length()) / 3);
        return address.substring(0, address.offsetByCodePoints(0, shown)) + "****";
    }

    private static String ends(String text, int head, int tail) {
        int[] points = text.codePoints().toArray();
        return new String(points, 0, head)
                + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }
}
