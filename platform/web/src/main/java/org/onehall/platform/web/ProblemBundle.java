package org.onehall.platform.web;

/**
 * A bean that names a module's own bundle of texts, so that no service copies them. The service's bundle is asked first.
 *
 * @param basename as of a resource bundle: {@code org.onehall.platform.reference.problems}; Chinese, and English in {@code _en}
 */
public record ProblemBundle(String basename) {}
