package org.onehall.platform.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the contexts when the last test has run. Left to the end of the JVM they would close while store and broker are
 * taken away, and wait for them for half a minute.
 */
final class ContextsEndFirst implements BeforeAllCallback {

    private static final Set<ConfigurableApplicationContext> OPEN = ConcurrentHashMap.newKeySet();

    static void add(ConfigurableApplicationContext context) {
        OPEN.add(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ContextsEndFirst.class))
                .computeIfAbsent("end", key -> (AutoCloseable) ContextsEndFirst::closeAll);
    }

    private static void closeAll() {
        OPEN.forEach(ConfigurableApplicationContext::close);
        OPEN.clear();
    }
}
