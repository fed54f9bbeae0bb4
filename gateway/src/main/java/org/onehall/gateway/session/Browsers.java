package org.onehall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.onehall.gateway.caller.CallerProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What holds for browsers: sign-in with a session, proof against forged commands, and the headers of our pages. */
@Component
class Browsers {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final List<String> PROVIDER_PAGES =
            List.of("/oauth2/", "/connect/", "/userinfo", "/login", "/logout", "/.well-known/");
    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'self'; " + "frame-ancestors 'none'; form-action 'self'";

    private final CallerProperties hall;
    private final SessionRoles roles;
    private final ObjectProvider<ClientRegistrationRepository> signIn;

    Browsers(CallerProperties hall, SessionRoles roles, ObjectProvider<ClientRegistrationRepository> signIn) {
        this.hall = hall;
        this.roles = roles;
        this.signIn = signIn;
    }

    void addHeaders(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(tls -> tls.requestMatcher(request -> hall.isSecure())));
    }

    void protect(HttpSecurity http) {
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(commandsOfASession()));
        ClientRegistrationRepository clients = signIn.getIfAvailable();
        if (clients == null) {
            http.logout(logout -> logout.disable());
            return;
        }
        WayBack wayBack = new WayBack();
        http.addFilterBefore(wayBack, OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.loginPage(SignIn.START)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInWay(clients)))
                        .redirectionEndpoint(back -> back.baseUri(SignIn.BACK))
                        .userInfoEndpoint(user -> user.oidcUserService(roles))
                        .successHandler(wayBack)
                        .failureUrl("/?sign-in=failed"))
                .logout(logout -> logout.logoutUrl("/session/end")
                        .logoutSuccessHandler(endAtTheProvider(clients))
                        .deleteCookies("HALL"));
    }

    /** The provider ends its own session and the renewal of the tokens, and sends the browser back to the hall. */
    private LogoutSuccessHandler endAtTheProvider(ClientRegistrationRepository clients) {
        OidcClientInitiatedLogoutSuccessHandler end = new OidcClientInitiatedLogoutSuccessHandler(clients);
        end.setPostLogoutRedirectUri(hall.publicAddress() + "/");
        return end;
    }

    static boolean isProviderPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        for (String page : PROVIDER_PAGES) {
            if (path.startsWith(page)) {
                return true;
            }
        }
        return false;
    }

    /** A browser sends its session by itself, so a command with one must prove that a page of ours sent it. */
    private static RequestMatcher commandsOfASession() {
        return request -> !SAFE.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null
                && !isProviderPage(request);
    }
}
