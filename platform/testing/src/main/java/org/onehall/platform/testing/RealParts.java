package org.onehall.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a Spring Boot test: a real store and a real broker, shared by the JVM. Every application context gets its own
 * database. {@link EventProbe}, {@link OtherServices}, {@link RealStore} and {@link RealBroker} can be injected, and
 * the tokens of {@link Tokens} are accepted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@AcceptsTokens
@ExtendWith(ContextsEndFirst.class)
public @interface RealParts {}
