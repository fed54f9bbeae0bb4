package org.onehall.platform.observability;

/**
 * Finds numbers that are shaped like a resident ID (18 characters with a date in them, GB 11643; the old 15 digits too) or like a
 * mobile phone (11 digits from 13 to 19, also after 86), and stars them out. It works on the bytes of a finished line, whatever
 * wrote it. Trace ids and hashes are left alone: a run of exactly 16, 32 or 64 hexadecimal digits.
 */
final class PersonalNumbers {

    private static final int SHORTEST = 11;

    private PersonalNumbers() {}

    /** Stars out in place; the length never changes. A word that is long enough holds one of every eleven bytes. */
    static byte[] mask(byte[] line) {
        for (int i = SHORTEST - 1; i < line.length; i += SHORTEST) {
            if (!isWord(line[i])) {
                continue;
            }
            int start = i;
            while (start > 0 && isWord(line[start - 1])) {
                start--;
            }
            int end = i + 1;
            while (end < line.length && isWord(line[end])) {
                end++;
            }
            if (end - start >= SHORTEST && !isHexadecimal(line, start, end)) {
                maskWord(line, start, end);
            }
            i = end;
        }
        return line;
    }

    private static void maskWord(byte[] line, int from, int to) {
        int i = from;
        while (i < to) {
            if (!isDigit(line[i])) {
                i++;
                continue;
            }
            int end = i;
            while (end < to && isDigit(line[end])) {
                end++;
            }
            int length = personal(line, i, end, to);
            for (int star = 0; star < length; star++) {
                line[i + star] = '*';
            }
            i = Math.max(end, i + length);
        }
    }

    /** How many characters of the run at {@code from} are to be starred out. */
    private static int personal(byte[] line, int from, int end, int wordEnd) {
        int digits = end - from;
        boolean checkLetter = end < wordEnd && (line[end] == 'X' || line[end] == 'x');
        if (digits == 18 || (digits == 17 && checkLetter)) {
            int century = number(line, from + 6, 2);
            return (century == 19 || century == 20) && isDate(line, from + 10) ? 18 : 0;
        }
        if (digits == 15) {
            return isDate(line, from + 8) ? 15 : 0;
        }
        boolean prefixed = digits == 13 && number(line, from, 2) == 86;
        int phone = prefixed ? from + 2 : from;
        return (digits == 11 || prefixed) && line[phone] == '1' && line[phone + 1] >= '3' ? digits : 0;
    }

    private static boolean isDate(byte[] line, int from) {
        int month = number(line, from, 2);
        int day = number(line, from + 2, 2);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int number(byte[] line, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + line[i] - '0';
        }
        return number;
    }

    private static boolean isHexadecimal(byte[] line, int from, int to) {
        int length = to - from;
        if (length != 16 && length != 32 && length != 64) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isDigit(line[i]) && (line[i] < 'a' || line[i] > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isWord(byte b) {
        return isDigit(b) || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
