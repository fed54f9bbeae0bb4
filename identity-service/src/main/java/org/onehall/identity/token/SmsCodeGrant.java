package org.onehall.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** A token request by one-time code: the id from {@code POST /api/sign-in-codes} and the code from the SMS. */
final class SmsCodeGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    static final AuthorizationGrantType TYPE = new AuthorizationGrantType("urn:onehall:grant:sms-code");
    private static final long serialVersionUID = 1L;
    private static final String CODE_ID = "code_id";
    private static final String CODE = "code";

    private final String codeId;
    private final String code;

    private SmsCodeGrant(Authentication client, String codeId, String code) {
        super(TYPE, client, Map.of());
        this.codeId = codeId;
        this.code = code;
    }

    String codeId() {
        return codeId;
    }

    String code() {
        return code;
    }

    /** Reads the grant; null when the request is for another one. */
    static @Nullable Authentication grant(HttpServletRequest request) {
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        if (!isAsked(request) || client == null) {
            return null;
        }
        return new SmsCodeGrant(client, single(request, CODE_ID), single(request, CODE));
    }

    /** A client that can keep no secret says who it is and proves nothing; the code is the proof. */
    static @Nullable Authentication client(HttpServletRequest request) {
        boolean proves = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
        if (!isAsked(request) || proves) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(
                single(request, OAuth2ParameterNames.CLIENT_ID),
                ClientAuthenticationMethod.NONE,
                null,
                Map.of(OAuth2ParameterNames.GRANT_TYPE, TYPE.getValue()));
    }

    private static boolean isAsked(HttpServletRequest request) {
        return TYPE.getValue().equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
    }

    private static String single(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null || values.length != 1 || values[0].isBlank()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return values[0];
    }
}
