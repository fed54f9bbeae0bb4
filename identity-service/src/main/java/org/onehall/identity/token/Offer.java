package org.onehall.identity.token;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What the provider's own description offers: what our clients can have, and nothing that merely the library knows. */
final class Offer {

    private static final List<String> GRANTS = List.of(
            AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
            AuthorizationGrantType.REFRESH_TOKEN.getValue(),
            AuthorizationGrantType.CLIENT_CREDENTIALS.getValue(),
            SmsCodeGrant.TYPE.getValue());
    private static final List<String> PROOFS = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
            ClientAuthenticationMethod.PRIVATE_KEY_JWT.getValue(),
            ClientAuthenticationMethod.NONE.getValue());

    private Offer() {}

    static void describe(Map<String, Object> description) {
        description.put("grant_types_supported", GRANTS);
        for (String endpoint : List.of("token", "revocation", "introspection")) {
            description.put(endpoint + "_endpoint_auth_methods_supported", PROOFS);
        }
        description.remove("tls_client_certificate_bound_access_tokens");
        description.remove("dpop_signing_alg_values_supported");
    }
}
