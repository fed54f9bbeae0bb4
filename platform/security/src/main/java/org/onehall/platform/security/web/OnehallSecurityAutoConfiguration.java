package org.onehall.platform.security.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.onehall.platform.security.VerifiedTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The one filter chain of every service: a token where one is needed, the declared permission, nothing else. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
class OnehallSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(Environment environment, SecurityProperties settings, ObjectProvider<Clock> clock) {
        String issuer = environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri");
        return new VerifiedTokens(
                new TokenDecoders(issuer, settings).decoder(), clock.getIfAvailable(Clock::systemUTC));
    }

    /** The request has its span and its metric; one more for each filter and each decision tells nothing and costs much. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ClaimsMapping claimsMapping(SecurityProperties settings) {
        return new ClaimsMapping(settings.claims());
    }

    @Bean
    TokenCallers tokenCallers(ClaimsMapping mapping) {
        return new TokenCallers(mapping);
    }

    @Bean
    WebMvcConfigurer callerParameter(TokenCallers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(callers);
            }
        };
    }

    @Bean
    HandlerPermissions handlerPermissions(
            ObjectProvider<RequestMappingHandlerMapping> mappings, SecurityProperties settings) {
        return new HandlerPermissions(mappings, settings.openPaths());
    }

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @Bean
    RequestAccess requestAccess(
            ObjectProvider<HandlerMapping> mappings, HandlerPermissions permissions, TokenCallers callers) {
        return new RequestAccess(mappings, permissions, callers);
    }

    @Bean
    ActuatorAccess actuatorAccess(
            SecurityProperties settings,
            TokenCallers callers,
            @Value("${management.endpoints.web.base-path:/actuator}") String base) {
        return new ActuatorAccess(settings.actuator(), callers, base);
    }

    @Bean
    @Order(SecurityFilterProperties.BASIC_AUTH_ORDER)
    SecurityFilterChain deniedByDefault(
            HttpSecurity http,
            HandlerPermissions permissions,
            RequestAccess requests,
            ActuatorAccess actuator,
            ClaimsMapping mapping,
            Refusals problems)
            throws Exception {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll() // what led here was decided on its own request
                        .requestMatchers(permissions.openPaths())
                        .permitAll()
                        .requestMatchers(actuator.base(), actuator.base() + "/**")
                        .access(actuator)
                        .anyRequest()
                        .access(requests))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(mapping))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(answering(problems)))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie signs anyone in here
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The filter's own handler throws on when keys cannot be fetched, which would be a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(Refusals problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }
}
