package org.onehall.platform.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What of a change between two schemas breaks a caller. What a caller sends may be asked for less and may be allowed more; what it
 * reads may be promised more and may hold less variety. A property that is taken no more breaks too: unknown ones are refused.
 */
final class SchemaChanges {

    private final JsonNode before;
    private final JsonNode after;
    private final boolean input;
    private final List<String> found;
    private final Set<String> seen = new HashSet<>();

    SchemaChanges(JsonNode before, JsonNode after, boolean input, List<String> found) {
        this.before = before;
        this.after = after;
        this.input = input;
        this.found = found;
    }

    void compare(String place, JsonNode was, JsonNode now) {
        if (!seen.add(was.path("$ref").asString("") + " " + now.path("$ref").asString("")) && was.has("$ref")) {
            return;
        }
        JsonNode old = ApiChanges.resolved(was, before);
        JsonNode fresh = ApiChanges.resolved(now, after);
        compareTypes(place, old, fresh);
        compareValues(place, old, fresh);
        compareProperties(place, old, fresh);
        if (input) {
            compareLimits(place, old, fresh);
        }
        if (old.has("items")) {
            compare(place + "[]", old.path("items"), fresh.path("items"));
        }
        for (String many : List.of("oneOf", "anyOf", "allOf")) {
            if (old.path(many).size() != fresh.path(many).size()) {
                found.add(place + ": " + many + " is another");
                continue;
            }
            for (int i = 0; i < old.path(many).size(); i++) {
                compare(place, old.path(many).get(i), fresh.path(many).get(i));
            }
        }
    }

    private void compareTypes(String place, JsonNode was, JsonNode now) {
        Set<String> old = texts(was.path("type"));
        Set<String> fresh = texts(now.path("type"));
        Set<String> wider = input ? fresh : old;
        Set<String> narrower = input ? old : fresh;
        boolean integerForNumber = narrower.contains("integer") && wider.contains("number");
        if (!wider.isEmpty() && (narrower.isEmpty() || !wider.containsAll(narrower)) && !integerForNumber) {
            found.add(place + ": type was " + old + ", is " + fresh);
        }
        if (!old.isEmpty() && fresh.isEmpty()) {
            found.add(place + ": type was " + old + ", is not told");
        }
        if (!was.path("format").equals(now.path("format"))) {
            found.add(place + ": format was " + was.path("format").asString("none") + ", is "
                    + now.path("format").asString("none"));
        }
    }

    private void compareValues(String place, JsonNode was, JsonNode now) {
        Set<String> old = texts(was.path("enum"));
        Set<String> fresh = texts(now.path("enum"));
        if (input && !fresh.isEmpty() && (old.isEmpty() || !fresh.containsAll(old))) {
            found.add(place + ": takes " + fresh + " only, was " + old);
        }
    }

    private void compareProperties(String place, JsonNode was, JsonNode now) {
        Set<String> required = texts(was.path("required"));
        Set<String> requiredNow = texts(now.path("required"));
        for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
            String name = place + "/" + property.getKey();
            JsonNode same = now.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                found.add(name + " is gone");
            } else {
                compare(name, property.getValue(), same);
            }
            if (!input && required.contains(property.getKey()) && !requiredNow.contains(property.getKey())) {
                found.add(name + " may be missing now");
            }
        }
        for (String name : requiredNow) {
            if (input && !required.contains(name)) {
                found.add(place + "/" + name + " is required now");
            }
        }
    }

    private void compareLimits(String place, JsonNode was, JsonNode now) {
        for (String upper : List.of("maxLength", "maximum", "maxItems")) {
            double old = was.path(upper).asDouble(Double.POSITIVE_INFINITY);
            if (now.path(upper).asDouble(Double.POSITIVE_INFINITY) < old) {
                found.add(place + ": " + upper + " is less now");
            }
        }
        for (String lower : List.of("minLength", "minimum", "minItems")) {
            double old = was.path(lower).asDouble(Double.NEGATIVE_INFINITY);
            if (now.path(lower).asDouble(Double.NEGATIVE_INFINITY) > old) {
                found.add(place + ": " + lower + " is more now");
            }
        }
        if (now.has("pattern") && !now.path("pattern").equals(was.path("pattern"))) {
            found.add(place + ": pattern is another");
        }
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(it -> texts.add(it.asString()));
        } else if (node.isValueNode()) {
            texts.add(node.asString());
        }
        return texts;
    }
}
