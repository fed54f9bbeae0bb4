package org.onehall.notification.message;

import java.util.Set;

/**
 * Which phones a carrier serves.
 *
 * @param prefixes the first three digits it serves; empty: all but {@code others}
 * @param others what other carriers serve
 */
public record CarrierScope(Set<String> prefixes, Set<String> others) {

    public static final CarrierScope EVERYONE = new CarrierScope(Set.of(), Set.of());
}
