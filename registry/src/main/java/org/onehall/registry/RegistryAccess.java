package org.onehall.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Whoever can register an instance is sent callers with their tokens, and whoever can read knows every door: both need the
 * password that the hall's own processes share. Only whether it is well, and its figures, are told to all.
 */
@Configuration(proxyBeanMethods = false)
class RegistryAccess {

    /** What a browser needs to treat the dashboard as a page that nothing may frame, sniff or script. */
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /**
     * As it is, compared in constant time. By itself the framework hashes it slowly at the first call and checks that hash at
     * each later one, which guards nothing where the password is in the memory of every process, and costs more than all the
     * rest that the registry does.
     */
    @Bean
    PasswordEncoder asItIs() {
        return new AbstractValidatingPasswordEncoder() {
            @Override
            protected String encodeNonNullPassword(String password) {
                return password;
            }

            @Override
            protected boolean matchesNonNull(String told, String kept) {
                return MessageDigest.isEqual(bytes(told), bytes(kept));
            }

            private static byte[] bytes(String text) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    @Bean
    SecurityFilterChain deniedByDefault(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/*",
                                "/actuator/info",
                                "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // its pages have no form that changes anything
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
