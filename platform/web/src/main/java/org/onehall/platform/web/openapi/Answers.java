package org.onehall.platform.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * With which problems this operation answers beyond those that follow from its form: what is gone (410), refused by a rule (422), asked
 * too often (429), or not found and not allowed where neither address nor sign-in show it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** Statuses that {@link ProblemResponses} has words for. */
    int[] value();
}
