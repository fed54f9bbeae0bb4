package org.onehall.platform.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Adds the problem document and the answers in which it comes, and how a caller signs in. Every operation gets the problems that
 * follow from its form, and none beside: what it answers else it declares by {@link Answers}, and what is not described is a fault.
 */
final class ProblemResponses implements OpenApiCustomizer {

    private static final Map<Integer, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request is malformed or a field does not hold what it must hold."),
            Map.entry(401, "No valid access token, or one was sent that is not valid."),
            Map.entry(403, "The caller's role or division does not allow it."),
            Map.entry(404, "No such thing, or none that the caller may know of."),
            Map.entry(406, "It cannot be had in any format that Accept names."),
            Map.entry(409, "The present state does not allow it."),
            Map.entry(410, "It was there, and is gone for good."),
            Map.entry(412, "If-Match names another version."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The body is of another media type."),
            Map.entry(422, "Refused by a rule."),
            Map.entry(428, "If-Match is missing."),
            Map.entry(429, "Asked too often."),
            Map.entry(500, "It failed, through no fault of the caller."),
            Map.entry(503, "Something that it stands on is out of reach.")));
    private static final Set<Integer> SAY_WHEN_TO_COME_BACK = Set.of(429, 503);

    @Override
    public void customise(OpenAPI api) {
        api.setServers(List.of(new Server().url("/")));
        api.getComponents()
                .addSchemas("FieldProblem", fieldProblem())
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        MEANINGS.forEach(
                (status, meaning) -> api.getComponents().addResponses("Problem" + status, response(status, meaning)));
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> addResponses(path, method, operation)));
        }
    }

    private static void addResponses(String path, PathItem.HttpMethod method, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 500, 503));
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            statuses.add(403);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (hasContent(operation)) {
            statuses.add(406);
        }
        if (method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        parameter(operation, "If-Match").ifPresent(version -> {
            statuses.add(412);
            if (Boolean.TRUE.equals(version.getRequired())) {
                statuses.add(428);
            }
        });
        // A key that was used for another request.
        if (parameter(operation, "Idempotency-Key").isPresent()) {
            statuses.add(422);
        }
        statuses.forEach(status -> add(operation, status));
    }

    private static boolean hasContent(Operation operation) {
        return operation.getResponses() != null
                && operation.getResponses().entrySet().stream()
                        .anyMatch(it -> it.getKey().startsWith("2")
                                && it.getValue().getContent() != null
                                && !it.getValue().getContent().isEmpty());
    }

    private static Optional<Parameter> parameter(Operation operation, String name) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(it -> name.equals(it.getName()))
                .findFirst();
    }

    /** @throws IllegalArgumentException when there are no words for the status */
    static void add(Operation operation, int status) {
        if (!MEANINGS.containsKey(status)) {
            throw new IllegalArgumentException("No words for a problem " + status);
        }
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        String name = String.valueOf(status);
        if (!operation.getResponses().containsKey(name)) {
            operation
                    .getResponses()
                    .addApiResponse(name, new ApiResponse().$ref("#/components/responses/Problem" + name));
        }
    }

    private static ApiResponse response(int status, String meaning) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        ApiResponse response = new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
        if (SAY_WHEN_TO_COME_BACK.contains(status)) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header().required(true).description("In seconds.").schema(new IntegerSchema()));
        }
        return response;
    }

    private static Schema<?> problem() {
        Schema<?> schema = new ObjectSchema();
        schema.required(List.of("type", "title", "status", "code", "traceId"));
        return schema.description("A problem document (RFC 9457).")
                .addProperty("type", text("Stable, /problems/<code>.").format("uri-reference"))
                .addProperty("title", text("In the language asked for."))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", text("In the language asked for."))
                .addProperty("instance", text("The address that was called."))
                .addProperty("code", text("The last part of the type."))
                .addProperty(
                        "errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldProblem")))
                .addProperty("traceId", text("Names this call in the logs."));
    }

    private static Schema<?> fieldProblem() {
        Schema<?> schema = new ObjectSchema();
        schema.required(List.of("field", "code", "message"));
        return schema.addProperty(
                        "field", text("JSON pointer into the body, or a parameter's, header's or part's name."))
                .addProperty("code", text("Stable."))
                .addProperty("message", text("In the language asked for."));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
