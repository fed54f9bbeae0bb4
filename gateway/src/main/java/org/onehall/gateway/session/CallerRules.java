package org.onehall.gateway.session;

import org.onehall.gateway.limits.RateLimitFilter;
import org.onehall.gateway.problem.DescribedMethods;
import org.onehall.gateway.problem.ProblemWriter;
import org.onehall.gateway.token.HeaderTokens;
import org.onehall.gateway.token.TokenRoles;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.stereotype.Component;

/** What holds for every caller: a token is verified where there is one, requests are counted, some addresses guarded. */
@Component
class CallerRules {

    private final SecurityProblems problems;
    private final Operators operators;
    private final RateLimitFilter limits;
    private final DescribedMethods methods;
    private final AuthenticationManager tokens;

    CallerRules(
            SecurityProblems problems,
            Operators operators,
            JwtDecoder decoder,
            TokenRoles roles,
            RateLimitFilter limits,
            ProblemWriter writer) {
        this.problems = problems;
        this.methods = new DescribedMethods(writer);
        this.operators = operators;
        this.limits = limits;
        JwtAuthenticationProvider verified = new JwtAuthenticationProvider(decoder);
        verified.setJwtAuthenticationConverter(roles::authenticationOf);
        // The only one there is: asked without the framework's round of all, and news of it to nobody.
        this.tokens = verified::authenticate;
    }

    void apply(HttpSecurity http) {
        http.oauth2ResourceServer(server -> server.bearerTokenResolver(bearerTokens())
                        .authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(failuresTo(problems)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(methods, CsrfFilter.class)
                .addFilterBefore(limits, ExceptionTranslationFilter.class);
        guard(http);
    }

    private void guard(HttpSecurity http) {
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

    /** Tokens at the provider's own addresses are the provider's business. */
    private static BearerTokenResolver bearerTokens() {
        BearerTokenResolver header = new HeaderTokens();
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
