package org.onehall.platform.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an aggregate class: the Kafka topic its events go to, such as {@code employer.vacancy}. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Topic {
    String value();

    /**
     * Whether its events can be told again for ever, to a service that comes later or was away for long. False for what nobody
     * may read later, such as one-time codes: those go after the broker's own retention.
     */
    boolean kept() default true;
}
