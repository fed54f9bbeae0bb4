package org.onehall.bench.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.onehall.bench.Table;
import org.onehall.bench.Tools;

/** What {@code portal/bench} measured, in its own words. */
record Figures(List<Script> scripts, List<Times> times) {

    private static final String EVERYONE = "everyone";

    /** @param bytes compressed, until the room stands, into an empty cache */
    record Script(String who, String room, long bytes) {
        private String kilobytes() {
            return "%.1f KB".formatted(bytes / 1024.0);
        }
    }

    /** @param millis one a round, in turn with those of {@code bare} */
    record Times(String what, List<Double> millis, String than, List<Double> bare) {}

    void addTo(Table table) {
        scripts.stream()
                .collect(groupingBy(Script::who, LinkedHashMap::new, toList()))
                .forEach((who, rooms) -> add(who, rooms, table));
        times.forEach(time -> add(time, table));
    }

    /** A line for each room that strangers come to; of the others the heaviest, all of them above the table. */
    private static void add(String who, List<Script> rooms, Table table) {
        rooms.forEach(room -> System.out.printf("  script, %s: %-28s %10s%n", who, room.room(), room.kilobytes()));
        if (who.equals(EVERYONE)) {
            rooms.forEach(room -> table.add("script at first, " + room.room(), room.kilobytes(), "≤ 250 KB", ""));
            return;
        }
        Script most =
                rooms.stream().max(Comparator.comparingLong(Script::bytes)).orElseThrow();
        table.add("script at first, heaviest room of the " + who + " (" + most.room() + ")", most.kilobytes());
    }

    private static void add(Times times, Table table) {
        double room = Tools.median(times.millis());
        double bare = Tools.median(times.bare());
        System.out.printf(
                "  %s: %s ms; %s: %s ms%n", times.what(), rounded(times.millis()), times.than(), rounded(times.bare()));
        table.add(times.what(), "%.0f ms".formatted(room));
        table.add("  ÷ " + times.than() + " (%.0f ms)".formatted(bare), "%.2f".formatted(room / bare));
    }

    private static List<Long> rounded(List<Double> millis) {
        return millis.stream().map(Math::round).toList();
    }
}
