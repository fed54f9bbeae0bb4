package org.onehall.platform.web.idempotency;

import com.mongodb.client.MongoClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.onehall.platform.web.NeverStored;
import org.onehall.platform.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Idempotent POSTs wherever there is a store. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({MongoDatabaseFactory.class, MongoClient.class})
@ConditionalOnBean(MongoDatabaseFactory.class)
public class IdempotencyConfiguration {

    /** After Spring Security's chain (-100): the caller is known, and who may not call never gets here. */
    private static final int ORDER = 0;

    @Bean
    IdempotencyKeys idempotencyKeys(MongoDatabaseFactory store, ObjectProvider<Clock> clock, WebProperties properties) {
        return new IdempotencyKeys(
                () -> store.getMongoDatabase()
                        .getCollection("idempotencyKeys")
                        .withTimeout(properties.storeTimeout().toMillis(), TimeUnit.MILLISECONDS),
                clock.getIfAvailable(Clock::systemUTC),
                properties.keepAnswers(),
                properties.takeOverAfter());
    }

    @Bean
    Upkeep idempotencyUpkeep(IdempotencyKeys keys, WebProperties properties) {
        return new Upkeep(keys, properties.takeOverAfter());
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyKeys keys, Upkeep upkeep) {
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(keys, upkeep));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    WebMvcConfigurer neverStoredAnswers() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NeverStoredMark()).addPathPatterns("/api/**");
            }
        };
    }

    private static final class NeverStoredMark implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(NeverStored.class)) {
                request.setAttribute(IdempotencyFilter.NEVER_STORED, true);
            }
            return true;
        }
    }
}
