package org.onehall.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST whose answer is too private to be kept for a repeat, as the look at a whole resident ID. A repeat with the same
 * {@code Idempotency-Key} is run again, so running it twice must be harmless.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeverStored {}
