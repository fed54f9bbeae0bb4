package org.onehall.local.sheet;

/**
 * A column of a sheet.
 *
 * @param field where its cells go in the body of the call, as a JSON pointer, as in the errors of a problem+json; empty where
 *     they go nowhere
 */
public record Column(String heading, String field) {}
