package org.onehall.identity.code;

import org.onehall.platform.privacy.LookupHash;
import org.springframework.stereotype.Component;

/** What stands for a phone everywhere but on its way to it: a keyed hash, the same in every service. */
@Component
public class Phones {

    private final LookupHash hash;

    Phones(LookupHash hash) {
        this.hash = hash;
    }

    public String reference(PhoneNumber phone) {
        return hash.of(LookupHash.PHONE, phone.value());
    }

    /** Keyed as well: a million codes are hashed in a moment by whoever has the store alone. */
    String hashOfCode(String codeId, String code) {
        return hash.of("sign-in-code", codeId + ":" + code);
    }

    /** @throws IllegalArgumentException when it is no mobile number */
    public String reference(String typed) {
        return reference(PhoneNumber.of(typed).orElseThrow(() -> new IllegalArgumentException("Not a mobile number")));
    }
}
