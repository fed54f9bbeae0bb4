package org.onehall.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of a change between two OpenAPI 3.1 documents breaks a caller. openapi-diff, which would be the library for it, overlooks
 * changes of type in 3.1 documents (its issues 745 and 910).
 */
final class ApiChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final String REST = "default";

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();

    private ApiChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaking(JsonNode before, JsonNode after) {
        ApiChanges changes = new ApiChanges(before, after);
        changes.comparePaths();
        return List.copyOf(new TreeSet<>(changes.found));
    }

    private void comparePaths() {
        for (Map.Entry<String, JsonNode> path : before.path("paths").properties()) {
            JsonNode now = after.path("paths").path(path.getKey());
            if (now.isMissingNode()) {
                found.add(path.getKey() + " is gone");
                continue;
            }
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    compareOperation(name, operation.getValue(), now.path(operation.getKey()));
                }
            }
        }
    }

    private void compareOperation(String name, JsonNode was, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        if (isOpen(was) && !isOpen(now)) {
            found.add(name + " asks for a sign-in now");
        }
        compareParameters(name, was.path("parameters"), now.path("parameters"));
        JsonNode bodyWas = resolved(was.path("requestBody"), before);
        JsonNode bodyNow = resolved(now.path("requestBody"), after);
        if (!bodyWas.path("required").asBoolean(false)
                && bodyNow.path("required").asBoolean(false)) {
            found.add(name + " asks for a body now");
        }
        compareContent(name + " takes", bodyWas, bodyNow, true);
        compareResponses(name + " answers ", was.path("responses"), now.path("responses"));
    }

    /** The rest, {@code default}, may go: what it promised holds for each problem that was not named and is now. */
    private void compareResponses(String name, JsonNode was, JsonNode now) {
        for (Map.Entry<String, JsonNode> response : was.properties()) {
            if (!response.getKey().equals(REST) || now.has(REST)) {
                compareResponse(name + response.getKey(), response.getValue(), now.path(response.getKey()));
            }
        }
        for (Map.Entry<String, JsonNode> response : now.properties()) {
            boolean problem =
                    response.getKey().startsWith("4") || response.getKey().startsWith("5");
            if (problem && was.has(REST) && !was.has(response.getKey())) {
                compareResponse(name + response.getKey(), was.path(REST), response.getValue());
            }
        }
    }

    private void compareResponse(String name, JsonNode was, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(name + " no more");
        } else {
            compareContent(name, resolved(was, before), resolved(now, after), false);
        }
    }

    private void compareContent(String name, JsonNode was, JsonNode now, boolean input) {
        for (Map.Entry<String, JsonNode> content : was.path("content").properties()) {
            JsonNode same = now.path("content").path(content.getKey());
            if (same.isMissingNode()) {
                found.add(name + ": " + content.getKey() + " no more");
            } else {
                schemas(input).compare(name, content.getValue().path("schema"), same.path("schema"));
            }
        }
    }

    private void compareParameters(String name, JsonNode was, JsonNode now) {
        for (JsonNode parameter : was) {
            JsonNode same = parameter(now, parameter);
            String place = name + ": parameter " + parameter.path("name").asString();
            if (same == null) {
                found.add(place + " is gone");
                continue;
            }
            if (!parameter.path("required").asBoolean(false)
                    && same.path("required").asBoolean(false)) {
                found.add(place + " is required now");
            }
            schemas(true).compare(place, parameter.path("schema"), same.path("schema"));
        }
        for (JsonNode parameter : now) {
            if (parameter(was, parameter) == null && parameter.path("required").asBoolean(false)) {
                found.add(name + ": parameter " + parameter.path("name").asString() + " is new and required");
            }
        }
    }

    private static @Nullable JsonNode parameter(JsonNode among, JsonNode like) {
        for (JsonNode each : among) {
            if (each.path("name").equals(like.path("name")) && each.path("in").equals(like.path("in"))) {
                return each;
            }
        }
        return null;
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").isArray()
                && operation.path("security").isEmpty();
    }

    private SchemaChanges schemas(boolean input) {
        return new SchemaChanges(before, after, input, found);
    }

    static JsonNode resolved(JsonNode node, JsonNode document) {
        JsonNode at = node;
        for (int hops = 0; hops < 10 && at.has("$ref"); hops++) {
            at = document.at(at.path("$ref").asString().substring(1));
        }
        return at;
    }
}
