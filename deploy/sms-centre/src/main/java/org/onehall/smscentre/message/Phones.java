package org.onehall.smscentre.message;

/** One spelling for each phone. */
public final class Phones {

    private static final int CHINESE_MOBILE = 11;

    private Phones() {}

    /** Without spaces, dashes, {@code +}, and the country code where a Chinese mobile number follows it. */
    public static String normalise(String number) {
        String digits = number.replaceAll("[\\s+()-]", "");
        if (digits.startsWith("0086")) {
            digits = digits.substring(2);
        }
        boolean chinese = digits.startsWith("86") && digits.length() == CHINESE_MOBILE + 2;
        return chinese ? digits.substring(2) : digits;
    }
}
