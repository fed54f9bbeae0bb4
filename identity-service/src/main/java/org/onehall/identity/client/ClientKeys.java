package org.onehall.identity.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Optional;

/** One to five public keys of a client as a JWK set: RSA of 2048 bits or more, or P-256. */
public record ClientKeys(String value) {

    private static final int MOST = 5;
    private static final int RSA_BITS = 2048;

    /** Empty for anything else, a private key included: whoever sends us one has given it away. */
    public static Optional<ClientKeys> of(String json) {
        try {
            JWKSet set = JWKSet.parse(json);
            boolean usable = !set.isEmpty()
                    && set.size() <= MOST
                    && set.getKeys().stream().allMatch(ClientKeys::isUsable);
            return usable ? Optional.of(new ClientKeys(set.toString())) : Optional.empty();
        } catch (ParseException notAKeySet) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(JWK key) {
        if (key.isPrivate()) {
            return false;
        }
        try {
            return switch (key) {
                case RSAKey rsa -> rsa.toRSAPublicKey().getModulus().bitLength() >= RSA_BITS;
                case ECKey curve -> curve.getCurve().getName().equals("P-256");
                default -> false;
            };
        } catch (JOSEException unusable) {
            return false;
        }
    }
}
