package org.onehall.gateway.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.token.TokenRoles;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page of ours who is signed in, and hands it the token that its commands must carry. */
@RestController
class SessionController {

    @GetMapping("/session")
    ResponseEntity<Session> session(@Nullable Authentication caller, @Nullable CsrfToken forged) {
        if (forged != null) {
            // Reading it is what writes the cookie that the page sends back as X-XSRF-TOKEN.
            forged.getToken();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Session.of(caller));
    }

    /**
     * @param name what the account is called, null where the provider does not say
     * @param divisions whose people a member of staff may see
     * @param employer for which employer somebody acts
     */
    record Session(
            boolean signedIn,
            @Nullable String subject,
            @Nullable String name,
            List<String> roles,
            List<String> divisions,
            @Nullable String employer,
            String signIn,
            String signOut) {

        static Session of(@Nullable Authentication caller) {
            boolean signedIn = caller != null && caller.isAuthenticated();
            OidcUser person = caller != null && caller.getPrincipal() instanceof OidcUser user ? user : null;
            List<String> divisions = person == null ? null : person.getClaimAsStringList(TokenRoles.DIVISIONS);
            return new Session(
                    signedIn,
                    signedIn && caller != null ? caller.getName() : null,
                    person == null ? null : person.getPreferredUsername(),
                    caller == null ? List.of() : roles(caller),
                    divisions == null ? List.of() : divisions,
                    person == null ? null : person.getClaimAsString(TokenRoles.EMPLOYER),
                    SignIn.START,
                    "/session/end");
        }

        private static List<String> roles(Authentication caller) {
            return caller.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                    .map(authority -> authority.substring(5).toLowerCase(java.util.Locale.ROOT))
                    .toList();
        }
    }
}
