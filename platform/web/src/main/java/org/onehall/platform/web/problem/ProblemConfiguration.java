package org.onehall.platform.web.problem;

import java.util.ArrayList;
import java.util.List;
import org.onehall.platform.web.ProblemBundle;
import org.onehall.platform.web.ProblemSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Catches problems at every depth: controller, filter, security, container. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemConfiguration {

    @Bean
    Problems problems(ObjectProvider<ProblemSource> sources) {
        List<ProblemSource> all = new ArrayList<>(sources.orderedStream().toList());
        all.addAll(List.of(
                new JsonProblems(), new ValidationProblems(), new FrameworkProblems(), new ContainerProblems()));
        return new Problems(all);
    }

    @Bean
    ProblemWriter problemWriter(MessageSource messages, ObjectProvider<ProblemBundle> bundles) {
        return new ProblemWriter(
                new ProblemText(messages, bundles.orderedStream().toList()));
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(Problems problems, ProblemWriter writer) {
        FilterRegistrationBean<ProblemFilter> filter =
                new FilterRegistrationBean<>(new ProblemFilter(problems, writer));
        // Inside the filter that opens the trace, outside all others.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.onehall.platform.security.ForeignDivisionException")
    static class Divisions {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ProblemSource divisionProblems() {
            return new DivisionProblems();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.security.access.AccessDeniedException")
    static class Security {
        @Bean
        ProblemSource securityProblems() {
            return new SecurityProblems();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = {"com.mongodb.MongoException", "org.springframework.dao.DataAccessException"})
    static class Store {
        @Bean
        ProblemSource storeProblems() {
            return new StoreProblems();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.onehall.platform.events.StaleException")
    static class EventStore {
        @Bean
        ProblemSource eventStoreProblems() {
            return new EventStoreProblems();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatServletWebServerFactory.class)
    static class Tomcat {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve(ProblemWriter writer) {
            return factory -> factory.addContextCustomizers(context -> ProblemValve.install(context, writer));
        }
    }
}
