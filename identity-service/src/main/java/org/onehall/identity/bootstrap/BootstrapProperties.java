package org.onehall.identity.bootstrap;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code onehall.identity} for the first start.
 *
 * @param bootstrapFile accounts and clients to make, by a launcher
 * @param firstPasswordFile where the generated password of the first administrator is written once, when there is no
 *     bootstrap file
 */
@ConfigurationProperties("onehall.identity")
record BootstrapProperties(
        @Nullable Path bootstrapFile, @Nullable Path firstPasswordFile) {}
