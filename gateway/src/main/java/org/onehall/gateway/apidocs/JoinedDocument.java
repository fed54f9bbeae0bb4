package org.onehall.gateway.apidocs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins OpenAPI 3.1 documents into one. A component that two services describe alike is kept once; one that they
 * describe differently keeps its name at the first and gets the service's name before it at the second. Adds the
 * answers that the gateway itself gives to every operation.
 */
class JoinedDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final Set<String> READING = Set.of("get", "head", "options", "trace");
    private static final Map<String, String> OWN_ANSWERS = new TreeMap<>(Map.of(
            "400", "Malformed request",
            "401", "No token, or one that is not valid",
            "429", "Too many requests; see Retry-After",
            "500", "The hall failed",
            "503", "The service behind this address is missing or too slow; see Retry-After"));
    private static final Map<String, String> ANSWERS_TO_COMMANDS = new TreeMap<>(Map.of(
            "403", "Not allowed, or a command of a session that does not prove that a page of the hall sent it",
            "413", "The body is longer than this address allows"));
    private static final Set<String> SAY_WHEN_TO_COME_BACK = Set.of("429", "503");

    private final JsonMapper json;
    private final String address;

    JoinedDocument(JsonMapper json, String address) {
        this.json = json;
        this.address = address;
    }

    ObjectNode of(Map<String, Optional<JsonNode>> documents) {
        ObjectNode result = json.createObjectNode();
        result.put("openapi", "3.1.0");
        ObjectNode info = result.putObject("info");
        info.put("title", "Onehall 一站一厅二库").put("version", "1");
        result.putArray("servers").addObject().put("url", address);
        ArrayNode missing = json.createArrayNode();
        ObjectNode paths = result.putObject("paths");
        ObjectNode components = result.putObject("components");
        documents.forEach((service, document) ->
                document.ifPresentOrElse(d -> add(service, d, paths, components), () -> missing.add(service)));
        addOwn(components);
        if (!missing.isEmpty()) {
            result.set("x-missing-services", missing);
            info.put("description", "缺少以下服务的文档 / Without the documents of: " + missing);
        }
        return result;
    }

    private void add(String service, JsonNode document, ObjectNode paths, ObjectNode components) {
        JsonNode own = rename(document, service, components);
        own.path("components").forEachEntry((kind, entries) -> {
            ObjectNode known = components.withObjectProperty(kind);
            entries.forEachEntry(known::set);
        });
        JsonNode security = own.path("security");
        own.path("paths").forEachEntry((path, item) -> {
            ObjectNode target = paths.withObjectProperty(path);
            item.forEachEntry((method, operation) -> {
                if (METHODS.contains(method) && operation instanceof ObjectNode described) {
                    complete(service, method, described, security);
                }
                target.set(method, operation);
            });
        });
    }

    /** The gateway's own document, with the answers that it gives to every operation. */
    ObjectNode own(JsonNode document) {
        ObjectNode own = (ObjectNode) document.deepCopy();
        own.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method) && operation instanceof ObjectNode described) {
                        complete("gateway", method, described, document.path("security"));
                    }
                }));
        addOwn(own.withObjectProperty("components"));
        return own;
    }

    private static void complete(String service, String method, ObjectNode operation, JsonNode security) {
        operation.put("x-service", service);
        if (security.isArray() && !operation.has("security")) {
            operation.set("security", security);
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        OWN_ANSWERS.keySet().forEach(status -> answer(responses, status));
        if (!READING.contains(method)) {
            ANSWERS_TO_COMMANDS.keySet().forEach(status -> answer(responses, status));
        }
    }

    /** In place of what a service says of that status: from here on it may be either's. */
    private static void answer(ObjectNode responses, String status) {
        responses.putObject(status).put("$ref", "#/components/responses/Hall" + status);
    }

    private static void addOwn(ObjectNode components) {
        addProblem(components);
        boolean ofServicesToo = components.path("schemas").has("Problem");
        ObjectNode known = components.withObjectProperty("responses");
        OWN_ANSWERS.forEach((status, text) -> addAnswer(known, status, text, ofServicesToo));
        ANSWERS_TO_COMMANDS.forEach((status, text) -> addAnswer(known, status, text, ofServicesToo));
    }

    private static void addAnswer(ObjectNode known, String status, String text, boolean ofServicesToo) {
        ObjectNode answer = known.putObject("Hall" + status).put("description", text);
        if (SAY_WHEN_TO_COME_BACK.contains(status)) {
            answer.putObject("headers")
                    .putObject("Retry-After")
                    .put("required", true)
                    .put("description", "In seconds.")
                    .putObject("schema")
                    .put("type", "integer");
        }
        ObjectNode schema = answer.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema");
        if (ofServicesToo) {
            ArrayNode either = schema.putArray("anyOf");
            either.addObject().put("$ref", "#/components/schemas/Problem");
            either.addObject().put("$ref", "#/components/schemas/HallProblem");
        } else {
            schema.put("$ref", "#/components/schemas/HallProblem");
        }
    }

    private static void addProblem(ObjectNode components) {
        ObjectNode problem = components.withObjectProperty("schemas").putObject("HallProblem");
        problem.put("type", "object").put("description", "What the hall itself refuses");
        ObjectNode properties = problem.putObject("properties");
        for (String name : new String[] {"type", "code", "title", "detail", "instance", "traceId"}) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        problem.putArray("required").add("type").add("code").add("title").add("status");
    }

    /** The document with those components renamed that another service described differently under that name. */
    private JsonNode rename(JsonNode document, String service, ObjectNode known) {
        Map<String, String> renamed = new HashMap<>();
        document.path("components")
                .forEachEntry((kind, entries) -> entries.forEachEntry((name, entry) -> {
                    JsonNode other = known.path(kind).path(name);
                    if (!other.isMissingNode() && !other.equals(entry)) {
                        renamed.put("#/components/" + kind + "/" + name, service + "." + name);
                    }
                }));
        JsonNode copy = document.deepCopy();
        if (renamed.isEmpty()) {
            return copy;
        }
        renamed.forEach((pointer, name) -> {
            String[] parts = pointer.split("/", -1);
            ObjectNode kind = (ObjectNode) copy.path("components").path(parts[2]);
            kind.set(name, kind.remove(parts[3]));
        });
        redirect(copy, renamed);
        return copy;
    }

    private static void redirect(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            String reference = textOf(object.get("$ref"));
            String name = reference == null ? null : renamed.get(reference);
            if (reference != null && name != null) {
                object.put("$ref", reference.substring(0, reference.lastIndexOf('/') + 1) + name);
            }
        }
        node.forEach(child -> redirect(child, renamed));
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }
}
