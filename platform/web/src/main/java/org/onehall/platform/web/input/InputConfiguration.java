package org.onehall.platform.web.input;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.onehall.platform.web.Languages;
import org.onehall.platform.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Puts the strict readers in their places. */
@Configuration(proxyBeanMethods = false)
public class InputConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJsonBodies(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        List<JsonMapperBuilderCustomizer> ordered = customizers.orderedStream().toList();
        JacksonJsonHttpMessageConverter converter = new JacksonJsonHttpMessageConverter(StrictJson.mapper(ordered));
        // Libraries of the API document bring readers of YAML along, which are not strict; bodies are JSON.
        return builder -> builder.withJsonConverter(converter)
                .configureMessageConvertersList(
                        all -> all.removeIf(one -> one instanceof AbstractJacksonHttpMessageConverter<?>
                                && !(one instanceof JacksonJsonHttpMessageConverter)));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebProperties properties) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(properties.maxBody()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.of(request);
            }
        };
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    @Bean
    WebMvcConfigurer strictInput() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new StrictParameters()).addPathPatterns("/api/**");
                registry.addInterceptor(new AnswerableRequests()).addPathPatterns("/api/**");
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchResolver());
            }
        };
    }
}
