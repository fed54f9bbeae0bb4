package org.onehall.platform.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.hibernate.search.engine.backend.metamodel.IndexDescriptor;
import org.hibernate.search.engine.backend.metamodel.IndexFieldDescriptor;
import org.hibernate.search.engine.backend.metamodel.IndexValueFieldTypeDescriptor;

/** Tells whether a stored index was written with the mapping of today. */
final class Fingerprint {

    /** Raised when the analyzers change. */
    private static final int ANALYSIS_EDITION = 1;

    private Fingerprint() {}

    static String of(IndexDescriptor index, int edition) {
        String engine = IndexDescriptor.class.getPackage().getImplementationVersion();
        String fields = index.staticFields().stream()
                .sorted(Comparator.comparing(IndexFieldDescriptor::absolutePath))
                .map(Fingerprint::describe)
                .collect(Collectors.joining("\n"));
        return sha256(engine + "\n" + ANALYSIS_EDITION + "\n" + edition + "\n" + fields);
    }

    private static String describe(IndexFieldDescriptor field) {
        String name = field.absolutePath() + " " + field.multiValued();
        if (field.isObjectField()) {
            return name + " object";
        }
        IndexValueFieldTypeDescriptor type = field.toValueField().type();
        return String.join(
                " ",
                name,
                type.valueClass().getName(),
                type.searchable() + "/" + type.sortable() + "/" + type.projectable() + "/" + type.aggregable(),
                type.analyzerName().orElse("-"),
                type.searchAnalyzerName().orElse("-"),
                type.normalizerName().orElse("-"));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
