package org.onehall.gateway.session;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The gateway knows callers to count them, to keep their sessions and to guard the operators' addresses. Who may
 * do what with people, posts and messages is decided by each service, which verifies the token again.
 */
@Configuration(proxyBeanMethods = false)
class HallSecurity {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final List<String> IDENTITY_PAGES =
            List.of("/oauth2/", "/connect/", "/userinfo", "/login", "/logout");
    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'self'; " + "frame-ancestors 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain hall(
            HttpSecurity http,
            SecurityProblems problems,
            Operators operators,
            TokenRoles roles,
            ObjectProvider<ClientRegistrationRepository> signIn) {
        http.authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((authentication, context) ->
                                new AuthorizationDecision(operators.includes(context.getRequest())))
                        .requestMatchers("/api/operations/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(bearerTokens())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles::authenticationOf))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(failuresTo(problems)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(browserCommands()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        signIn.ifAvailable(registrations -> http.oauth2Login(login -> login.loginPage(SignIn.START)
                        .authorizationEndpoint(start -> start.baseUri(SignIn.BASE))
                        .redirectionEndpoint(back -> back.baseUri(SignIn.BACK))
                        .defaultSuccessUrl("/", true))
                .logout(logout -> logout.logoutUrl("/session/end").deleteCookies("HALL")));
        return http.build();
    }

    /** Tokens at the provider's own addresses are the provider's business. */
    private static BearerTokenResolver bearerTokens() {
        DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
        return request ->
                IDENTITY_PAGES.stream().anyMatch(request.getRequestURI()::startsWith) ? null : header.resolve(request);
    }

    /** A browser sends its session by itself, so a command with one must prove that a page of ours sent it. */
    private static RequestMatcher browserCommands() {
        return request -> !SAFE.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null
                && IDENTITY_PAGES.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems::refuse);
                return filter;
            }
        };
    }
}
