package org.onehall.platform.web.input;

/** Which characters a text may hold: no control characters but tab and line breaks, no half of a surrogate pair, no non-character. */
final class Text {

    private Text() {}

    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c == 0x7F || c >= 0xFFFE) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** A name as it may be repeated in an answer. */
    static String shown(String name) {
        String cut = name.length() > 100 ? name.substring(0, 100) : name;
        return isClean(cut) ? cut : cut.replaceAll("[\\x00-\\x1F\\x7F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]", "?");
    }
}
