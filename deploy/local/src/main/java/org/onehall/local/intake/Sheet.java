package org.onehall.local.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample's sheet files. */
final class Sheet {

    private Sheet() {}

    /** Workbooks of the streets with an odd number, CSV files of the others: both kinds come in. */
    static Map<String, Path> chosen(Path folder, List<String> streets) {
        var chosen = new TreeMap<String, Path>();
        for (int i = 0; i < streets.size(); i++) {
            String street = streets.get(i);
            chosen.put(street, folder.resolve("survey-%s.%s".formatted(street, i % 2 == 0 ? "xlsx" : "csv")));
        }
        return chosen;
    }

    /** Rows of the street that the file is for, without the header. */
    static int rows(Path file) {
        Path csv = file.resolveSibling(String.valueOf(file.getFileName()).replace(".xlsx", ".csv"));
        try (var lines = Files.lines(csv)) {
            return (int) lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
