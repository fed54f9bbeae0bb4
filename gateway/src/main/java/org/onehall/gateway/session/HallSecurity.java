package org.onehall.gateway.session;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.onehall.gateway.limits.RateLimitFilter;
import org.onehall.gateway.limits.RateLimits;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.RequestCacheAwareFilter;

/**
 * The gateway knows callers to count them, to keep their sessions and to guard the operators' addresses. Who may
 * do what with people, posts and messages is decided by each service, which verifies the token again.
 */
@Configuration(proxyBeanMethods = false)
class HallSecurity {

    /** What would look at each call in vain: no request is kept for later, none is answered by another thread, no metadata asked for. */
    private static final Set<Class<? extends Filter>> IDLE_IN_CALLS = Set.of(
            RequestCacheAwareFilter.class,
            WebAsyncManagerIntegrationFilter.class,
            OAuth2ProtectedResourceMetadataFilter.class);

    /**
     * Calls that carry a token: systems make them, and scripts. Nothing of a browser's counts with them, no session, no cookie,
     * no form of sign-in, so none of it is looked for.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain calls(HttpSecurity http, CallerRules rules, Browsers browsers) {
        rules.apply(http);
        browsers.addHeaders(http);
        SecurityFilterChain all = http.securityMatcher(HallSecurity::isCallWithToken)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
        return new DefaultSecurityFilterChain(
                HallSecurity::isCallWithToken,
                all.getFilters().stream()
                        .filter(filter -> !IDLE_IN_CALLS.contains(filter.getClass()))
                        .toList());
    }

    @Bean
    SecurityFilterChain hall(HttpSecurity http, CallerRules rules, Browsers browsers) {
        rules.apply(http);
        browsers.addHeaders(http);
        browsers.protect(http);
        return http.build();
    }

    private static boolean isCallWithToken(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null
                && credentials.regionMatches(true, 0, "bearer", 0, 6)
                && request.getRequestURI().startsWith("/api/");
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

    static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < 0x7F ? c < ' ' && c != '\t' : c <= 0x9F;
            if (control) {
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
}
