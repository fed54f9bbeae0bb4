package org.onehall.jobseeker.civil;

import org.onehall.platform.privacy.PhoneNumbers;

/**
 * A phone in mainland China.
 *
 * @param value digits alone: 11 of a mobile, or a landline with its area code
 */
public record Phone(String value) {

    public static final String MALFORMED = "phone-malformed";

    public static Reading<Phone> read(String text) {
        return PhoneNumbers.any(text)
                .map(digits -> Reading.good(new Phone(digits)))
                .orElseGet(() -> Reading.bad(MALFORMED));
    }

    @Override
    public String toString() {
        return "a phone";
    }
}
