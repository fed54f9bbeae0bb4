package org.onehall.notification.message;

/**
 * A phone, without its number in the clear.
 *
 * @param ref keyed hash of the number, the same in every service
 * @param key name of the key it is sealed with
 * @param sealed the number
 * @param prefix its first three digits, by which carriers are chosen
 */
public record Recipient(String ref, String key, String sealed, String prefix) {}
