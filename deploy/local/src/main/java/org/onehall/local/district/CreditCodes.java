package org.onehall.local.district;

/** Unified social credit codes (GB 32100-2015) with a valid organisation code (GB 11714-1997) inside. */
final class CreditCodes {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** {@code 91}: an enterprise registered with the market authority of the division. */
    static String enterprise(String division, int number) {
        String organisation = "MAX%05d".formatted(number);
        return withCheck("91" + division + organisation + organisationCheck(organisation));
    }

    static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(eight.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
    }

    static String withCheck(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += DIGITS.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + DIGITS.charAt((31 - sum % 31) % 31);
    }
}
