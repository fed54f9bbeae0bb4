package org.onehall.smscentre.message;

/**
 * One of the short messages that carry a long one.
 *
 * @param set what the parts of one message have in common
 * @param total how many there are, at least 1
 * @param number which this is, from 1
 */
public record Part(String set, int total, int number, String text) {

    public Part {
        if (total < 1 || number < 1 || number > total) {
            throw new IllegalArgumentException("part %d of %d".formatted(number, total));
        }
    }

    String key() {
        return "%s/%d".formatted(set, number);
    }

    String key(int other) {
        return "%s/%d".formatted(set, other);
    }
}
