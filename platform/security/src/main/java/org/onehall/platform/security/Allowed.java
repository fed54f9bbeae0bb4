package org.onehall.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller method. Every handler carries it: one without it, or one that names nobody, stops the
 * application at start-up. The division is checked inside the handler, by {@link Caller#requireDivision}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** Any of these roles may call. */
    Role[] value() default {};

    /** Anyone may call, signed in or not. Excludes naming roles. */
    boolean anonymous() default false;
}
