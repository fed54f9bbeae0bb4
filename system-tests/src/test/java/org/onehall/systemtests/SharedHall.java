package org.onehall.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A hall for all scenarios that break nothing in it for good: up when the first of them asks for it, down after the last test.
 * It is handed in as a parameter; so is the line to its SMS centre.
 */
final class SharedHall implements ParameterResolver {

    /** A scenario in the shared hall. They come one after another, after what makes its start quicker. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(SharedHall.class)
    @Order(Integer.MAX_VALUE - 1)
    @interface Guest {}

    private record Shared(OwnHall hall, CutLine line) implements AutoCloseable {

        static Shared up() {
            CutLine line = new CutLine();
            OwnHall hall = OwnHall.up(line.carrier());
            line.leadTo(hall.smsCentre());
            return new Shared(hall, line);
        }

        @Override
        public void close() {
            line.close();
            hall.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == OwnHall.class || type == CutLine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = context.getRoot()
                .getStore(Namespace.create(SharedHall.class))
                .computeIfAbsent(Shared.class, made -> Shared.up(), Shared.class);
        return parameter.getParameter().getType() == OwnHall.class ? shared.hall : shared.line;
    }
}
