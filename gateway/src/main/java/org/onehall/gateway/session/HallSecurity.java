package org.onehall.gateway.session;

import org.onehall.gateway.limits.RateLimitFilter;
import org.onehall.gateway.limits.RateLimits;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The gateway knows callers to count them, to keep their sessions and to guard the operators' addresses. Who may
 * do what with people, posts and messages is decided by each service, which verifies the token again.
 */
@Configuration(proxyBeanMethods = false)
class HallSecurity {

    @Bean
    SecurityFilterChain hall(
            HttpSecurity http,
            SecurityProblems problems,
            Operators operators,
            TokenRoles roles,
            RateLimitFilter limits,
            Browsers browsers) {
        rules(http, operators);
        http.oauth2ResourceServer(server -> server.bearerTokenResolver(bearerTokens())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles::authenticationOf))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(failuresTo(problems)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterAfter(limits, AnonymousAuthenticationFilter.class);
        browsers.protect(http);
        return http.build();
    }

    private static void rules(HttpSecurity http, Operators operators) {
        http.authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((authentication, context) ->
                        new AuthorizationDecision(operators.includes(context.getRequest())))
                .requestMatchers("/api/operations/**")
                .hasRole("ADMINISTRATOR")
                .anyRequest()
                .permitAll());
    }

    @Bean
    RateLimitFilter rateLimitFilter(RateLimits limits, ProblemWriter problems) {
        return new RateLimitFilter(limits, problems);
    }

    /** The security chain runs it, after authentication; the container must not run it before. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitsOutsideTheChain(RateLimitFilter limits) {
        FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(limits);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * The firewall's own check of header values walks a regular expression over each token, at each request; this one
     * refuses the same: control characters.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HallSecurity::isHarmless);
        firewall.setAllowedHeaderValues(HallSecurity::isHarmless);
        return firewall;
    }

    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** One span for the whole chain would do; one for each of its filters costs a tenth of the gateway's time. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tokens at the provider's own addresses are the provider's business. */
    private static BearerTokenResolver bearerTokens() {
        DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
        return request -> Browsers.isProviderPage(request) ? null : header.resolve(request);
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
