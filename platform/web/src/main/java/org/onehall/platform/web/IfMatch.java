package org.onehall.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's parameter of type {@code Long}: the version named by the {@code If-Match} header, null without the header or with
 * {@code *}. On a {@code long} the header is required, else 428. What is no version is answered with 400.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {}
