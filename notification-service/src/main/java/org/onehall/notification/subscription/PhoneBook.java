package org.onehall.notification.subscription;

import java.security.SecureRandom;
import java.util.Base64;
import org.onehall.notification.message.Recipient;
import org.onehall.platform.privacy.LookupHash;
import org.onehall.platform.privacy.PersonKeys;
import org.springframework.stereotype.Component;

/** Turns numbers, codes and tokens into what may be stored. */
@Component
public class PhoneBook {

    private static final int PREFIX = 3;
    private static final int TOKEN_BYTES = 32;

    private final LookupHash hash;
    private final PersonKeys keys;
    private final SecureRandom random = new SecureRandom();

    PhoneBook(LookupHash hash, PersonKeys keys) {
        this.hash = hash;
        this.keys = keys;
    }

    /** @param key the name of the key to seal the number with */
    public Recipient recipient(String phone, String key) {
        return new Recipient(ref(phone), key, keys.seal(key, phone).value(), phone.substring(0, PREFIX));
    }

    public String ref(String phone) {
        return hash.of(LookupHash.PHONE, phone);
    }

    String addressRef(String address) {
        return hash.of("address", address);
    }

    String newCode() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    String codeHash(String subscriptionId, String code) {
        return hash.of("subscription-code", subscriptionId + "/" + code);
    }

    String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String tokenHash(String token) {
        return hash.of("subscription-token", token);
    }
}
