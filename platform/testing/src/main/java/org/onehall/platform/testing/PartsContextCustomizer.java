package org.onehall.platform.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Equal for equal needs, so that Spring keeps one context for all test classes of one configuration. A database is
 * named when a context is made, never when it is reused.
 */
record PartsContextCustomizer(boolean parts) implements ContextCustomizer {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();
    private static final String RESOURCE_SERVER =
            "org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        if (ClassUtils.isPresent(RESOURCE_SERVER, context.getClassLoader())) {
            acceptTokens(context);
        }
        if (parts) {
            connect(context, Parts.shared());
        }
    }

    private static void acceptTokens(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("onehallTestJwtDecoder", Tokens.decoder());
        context.addBeanFactoryPostProcessor(factory -> {
            for (String name : factory.getBeanNamesForType(JwtDecoder.class, true, false)) {
                if (factory.containsBeanDefinition(name) && factory instanceof BeanDefinitionRegistry registry) {
                    registry.removeBeanDefinition(name);
                }
            }
        });
    }

    private static Map<String, Object> properties(Parts found, String database) {
        return Map.of(
                "spring.mongodb.uri", found.store().uri(database),
                "spring.kafka.bootstrap-servers", found.broker().bootstrapServers(),
                "onehall.privacy.keys-file", TestKeys.file().toString(),
                "eureka.client.enabled", "false",
                "spring.cloud.discovery.enabled", "false");
    }

    private static void connect(ConfigurableApplicationContext context, Parts found) {
        String database = "test_" + ProcessHandle.current().pid() + "_" + CONTEXTS.incrementAndGet();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("onehall real parts", properties(found, database)));
        ContextsEndFirst.add(context);
        var beans = context.getBeanFactory();
        beans.registerSingleton("onehallRealStore", found.store());
        beans.registerSingleton("onehallRealBroker", found.broker());
        EventProbe probe = new EventProbe(found.broker().bootstrapServers());
        OtherServices others = new OtherServices(found.broker().bootstrapServers());
        beans.registerSingleton("onehallEventProbe", probe);
        beans.registerSingleton("onehallOtherServices", others);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed
                    && closed.getApplicationContext().equals(context)) {
                probe.close();
                others.close();
            }
        });
    }
}
