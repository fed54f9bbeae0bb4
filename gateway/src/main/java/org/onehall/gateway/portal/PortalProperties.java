package org.onehall.gateway.portal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the portal is.
 *
 * @param location the folder of its built files ({@code portal/dist}); null or without an index.html where there is none
 */
@ConfigurationProperties("onehall.gateway.portal")
record PortalProperties(@Nullable Path location) {}
