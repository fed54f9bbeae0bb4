package org.onehall.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * JSON as a page shows it. {@code …} is what differs each time: as a value anything but null, within a text any letters, as the name
 * of a field more fields, in a list more entries anywhere. What is not marked so must be there, and nothing besides.
 */
final class ShownJson {

    private static final String MORE = "…";

    private final boolean values;
    private final List<String> differences = new ArrayList<>();

    private ShownJson(boolean values) {
        this.values = values;
    }

    /** Where what was answered is not what is shown. */
    static List<String> differences(JsonNode shown, JsonNode answered) {
        ShownJson comparison = new ShownJson(true);
        comparison.compare("", shown, answered);
        return comparison.differences;
    }

    /** The same, but any value of the same kind will do. */
    static List<String> differencesOfShape(JsonNode shown, JsonNode answered) {
        ShownJson comparison = new ShownJson(false);
        comparison.compare("", shown, answered);
        return comparison.differences;
    }

    private void compare(String at, JsonNode shown, JsonNode answered) {
        boolean anything = shown.isString() && shown.asString().equals(MORE);
        if (anything ? !answered.isNull() && !answered.isMissingNode() : fits(at, shown, answered)) {
            return;
        }
        differences.add("%s: shown %s, answered %s".formatted(at, shown, answered));
    }

    private boolean fits(String at, JsonNode shown, JsonNode answered) {
        if (shown.isObject() && answered.isObject()) {
            fields(at, shown, answered);
            return true;
        }
        if (shown.isArray() && answered.isArray()) {
            return entries(at, shown, answered);
        }
        if (shown.isString() && answered.isString()) {
            return !values
                    || pattern(shown.asString()).matcher(answered.asString()).matches();
        }
        return values ? shown.equals(answered) : shown.getNodeType() == answered.getNodeType();
    }

    private void fields(String at, JsonNode shown, JsonNode answered) {
        shown.properties().stream()
                .filter(field -> !field.getKey().equals(MORE))
                .forEach(field -> compare(at + "/" + field.getKey(), field.getValue(), answered.path(field.getKey())));
        if (!shown.has(MORE)) {
            answered.propertyNames().stream()
                    .filter(name -> !shown.has(name))
                    .forEach(name -> differences.add(at + "/" + name + " is answered and not shown"));
        }
    }

    private boolean entries(String at, JsonNode shown, JsonNode answered) {
        List<JsonNode> wanted = shown.valueStream()
                .filter(entry -> !entry.isString() || !entry.asString().equals(MORE))
                .toList();
        if (wanted.size() < shown.size()) {
            return wanted.stream()
                    .allMatch(one -> answered.valueStream()
                            .anyMatch(other ->
                                    (values ? differences(one, other) : differencesOfShape(one, other)).isEmpty()));
        }
        if (wanted.size() != answered.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            compare(at + "/" + i, wanted.get(i), answered.get(i));
        }
        return true;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(text.split(MORE, -1)).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
    }
}
