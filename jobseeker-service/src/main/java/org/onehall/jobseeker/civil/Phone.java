package org.onehall.jobseeker.civil;

/**
 * A phone in mainland China.
 *
 * @param value digits alone: 11 of a mobile, or a landline with its area code
 */
public record Phone(String value) {

    public static final String MALFORMED = "phone-malformed";

    public static Reading<Phone> read(String text) {
        String digits = Text.plain(text).replaceAll("[ ()-]", "");
        if (digits.startsWith("+86")) {
            digits = digits.substring(3);
        } else if (digits.matches("(0086|86)1[3-9][0-9]{9}")) {
            digits = digits.substring(digits.length() - 11);
        }
        return digits.matches("1[3-9][0-9]{9}|0[1-9][0-9]{8,10}")
                ? Reading.good(new Phone(digits))
                : Reading.bad(MALFORMED);
    }

    @Override
    public String toString() {
        return "a phone";
    }
}
