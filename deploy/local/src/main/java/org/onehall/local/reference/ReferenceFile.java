package org.onehall.local.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of the two reference files, checked as they are read. */
public final class ReferenceFile {

    /** A division; {@code validUntil} is the last day, null while it is in force. */
    public record Division(
            String code,
            String name,
            String nameEn,
            Kind kind,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** The three levels of a district. */
    public enum Kind {
        DISTRICT,
        STREET,
        COMMUNITY
    }

    /** An occupation; {@code validUntil} is the last day, null while it is in force. */
    public record Occupation(
            String code,
            String name,
            String nameEn,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    private ReferenceFile() {}

    /** Parents before their children. */
    public static List<Division> divisions() {
        return lines("divisions.csv", 7).stream()
                .map(cells -> new Division(
                        matching(cells[0], "\\d{6}(\\d{3}(\\d{3})?)?"),
                        cells[3],
                        cells[4],
                        Kind.valueOf(cells[1]),
                        cells[2].isEmpty() ? null : cells[2],
                        LocalDate.parse(cells[5]),
                        day(cells[6])))
                .toList();
    }

    public static List<Division> communities() {
        return divisions().stream()
                .filter(division -> division.kind() == Kind.COMMUNITY)
                .toList();
    }

    public static List<Occupation> occupations() {
        return lines("occupations.csv", 5).stream()
                .map(cells -> new Occupation(
                        matching(cells[0], "\\d(-\\d{2}){3}"),
                        cells[1],
                        cells[2],
                        LocalDate.parse(cells[3]),
                        day(cells[4])))
                .toList();
    }

    private static List<String[]> lines(String name, int columns) {
        try (var stream = Objects.requireNonNull(ReferenceFile.class.getResourceAsStream("/reference/" + name))) {
            var lines = new ArrayList<String[]>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = line.split(",", -1);
                if (!line.isBlank() && !line.startsWith("#") && !cells[0].equals("code")) {
                    if (cells.length != columns) {
                        throw new IllegalStateException(name + ": " + line);
                    }
                    lines.add(cells);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String matching(String code, String form) {
        if (!code.matches(form)) {
            throw new IllegalStateException("not a code: " + code);
        }
        return code;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
