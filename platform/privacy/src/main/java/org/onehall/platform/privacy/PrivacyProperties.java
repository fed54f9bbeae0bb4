package org.onehall.platform.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keysFile the file made by {@link KeysFile#create}, readable by its owner alone
 * @param algorithm tag of the algorithm that new values are sealed with
 */
@ConfigurationProperties("onehall.privacy")
record PrivacyProperties(
        @Nullable Path keysFile, @DefaultValue("A256GCM") String algorithm) {}
