package org.onehall.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A hall for all scenarios that break nothing in it for good: up when the first of them asks for it, down after the last test.
 * It is handed in as a parameter.
 */
final class SharedHall implements ParameterResolver {

    /** A scenario in the shared hall. They come one after another, after what makes its start quicker. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(SharedHall.class)
    @Order(Integer.MAX_VALUE - 1)
    @interface Guest {}

    /** Names a folder for this hall. It is not taken down then, but left to whoever goes on with it after the tests. */
    private static final @Nullable String LEFT_IN = System.getenv("ONEHALL_TEST_HALL");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OwnHall.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedHall.class))
                .computeIfAbsent(OwnHall.class, made -> up(), OwnHall.class);
    }

    private static OwnHall up() {
        Map<String, String> settings = Store.ofGuests().order();
        return LEFT_IN == null ? OwnHall.up(settings) : OwnHall.upToStay(Path.of(LEFT_IN), settings);
    }
}
