package org.onehall.platform.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds the problem document and the answers in which it comes, and how a caller signs in. */
final class ProblemResponses implements OpenApiCustomizer {

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is malformed or a field does not hold what it must hold."),
            Map.entry("401", "No valid access token."),
            Map.entry("403", "The caller's role or division does not allow it."),
            Map.entry("404", "No such thing, or none that the caller may know of."),
            Map.entry("409", "The present state does not allow it."),
            Map.entry("412", "If-Match names another version."),
            Map.entry("413", "The body is too large."),
            Map.entry("415", "The body is of another media type."),
            Map.entry("422", "Refused by a rule."),
            Map.entry("default", "Any other problem.")));

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
        MEANINGS.forEach((status, meaning) -> api.getComponents().addResponses("Problem" + status, response(meaning)));
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> addResponses(path, method, operation)));
        }
    }

    private static void addResponses(String path, PathItem.HttpMethod method, Operation operation) {
        boolean signedIn =
                operation.getSecurity() == null || !operation.getSecurity().isEmpty();
        boolean writes = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
        boolean conditional = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> "If-Match".equals(it.getName()));
        add(operation, "400", true);
        add(operation, "401", signedIn);
        add(operation, "403", signedIn);
        add(operation, "404", path.contains("{"));
        add(operation, "409", writes);
        add(operation, "412", conditional);
        add(operation, "413", operation.getRequestBody() != null);
        add(operation, "415", operation.getRequestBody() != null);
        add(operation, "422", writes);
        add(operation, "default", true);
    }

    private static void add(Operation operation, String status, boolean applies) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        ApiResponses responses = operation.getResponses();
        if (applies && !responses.containsKey(status)) {
            responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem" + status));
        }
    }

    private static ApiResponse response(String meaning) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
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
