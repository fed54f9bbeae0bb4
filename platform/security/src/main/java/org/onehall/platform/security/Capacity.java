package org.onehall.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * In what role somebody acted, and for which station: what may be told of an act without telling who it was.
 *
 * @param division official code of the station's division; null for those who act for none
 */
public record Capacity(Role role, @Nullable String division) {}
