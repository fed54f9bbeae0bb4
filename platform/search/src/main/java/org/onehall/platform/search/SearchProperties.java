package org.onehall.platform.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index lives.
 *
 * @param backend lucene (in this process, one instance of the service) or elasticsearch (Elasticsearch or OpenSearch)
 * @param directory of the Lucene backend; {@code memory} keeps nothing; by default {@code .onehall/search/<service>}
 * @param uris of the Elasticsearch backend, such as http://search-1:9200
 * @param version of the Elasticsearch backend, such as {@code opensearch:2.19}; asked from the cluster when absent
 * @param properties further settings of Hibernate Search, without their prefix {@code hibernate.search.}
 */
@ConfigurationProperties("onehall.search")
public record SearchProperties(
        @DefaultValue("lucene") Backend backend,
        @Nullable String directory,
        @Nullable String uris,
        @Nullable String version,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue Map<String, String> properties) {

    static final String MEMORY = "memory";

    /** The engines that an index can live in. */
    public enum Backend {
        LUCENE,
        ELASTICSEARCH
    }
}
