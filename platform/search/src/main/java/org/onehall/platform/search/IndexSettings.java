package org.onehall.platform.search;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the service's configuration into settings of Hibernate Search. */
record IndexSettings(Map<String, Object> values, @Nullable Path directory) {

    private static final String PREFIX = "hibernate.search.";
    private static final String BACKEND = PREFIX + "backend.";

    static IndexSettings of(SearchProperties properties, String service) {
        Map<String, Object> values = new HashMap<>();
        values.put(PREFIX + "schema_management.strategy", "none");
        Path directory = null;
        if (properties.backend() == SearchProperties.Backend.LUCENE) {
            directory = lucene(values, properties, service);
        } else {
            elasticsearch(values, properties);
        }
        properties.properties().forEach((name, value) -> values.put(PREFIX + name, value));
        return new IndexSettings(Map.copyOf(values), directory);
    }

    private static @Nullable Path lucene(Map<String, Object> values, SearchProperties properties, String service) {
        values.put(BACKEND + "type", "lucene");
        values.put(BACKEND + "lucene_version", "LATEST");
        values.put(BACKEND + "analysis.configurer", new LuceneAnalysis());
        String directory = properties.directory() == null ? ".onehall/search/" + service : properties.directory();
        if (directory.equals(SearchProperties.MEMORY)) {
            values.put(BACKEND + "directory.type", "local-heap");
            return null;
        }
        Path root = Path.of(directory).toAbsolutePath();
        values.put(BACKEND + "directory.type", "local-filesystem");
        values.put(BACKEND + "directory.root", root.toString());
        return root;
    }

    private static void elasticsearch(Map<String, Object> values, SearchProperties properties) {
        values.put(BACKEND + "type", "elasticsearch");
        values.put(BACKEND + "analysis.configurer", new ElasticsearchAnalysis());
        putIfGiven(values, "uris", properties.uris());
        putIfGiven(values, "username", properties.username());
        putIfGiven(values, "password", properties.password());
        if (properties.version() != null) {
            values.put(BACKEND + "version", properties.version());
            values.put(BACKEND + "version_check.enabled", false);
        }
    }

    private static void putIfGiven(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(BACKEND + name, value);
        }
    }
}
