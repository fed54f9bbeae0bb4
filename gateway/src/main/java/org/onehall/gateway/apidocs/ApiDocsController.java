package org.onehall.gateway.apidocs;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
class ApiDocsController {

    private final ApiDocs docs;

    ApiDocsController(ApiDocs docs) {
        this.docs = docs;
    }

    @GetMapping(path = "/v3/api-docs", produces = "application/json")
    ResponseEntity<ObjectNode> document() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)))
                .body(docs.document());
    }

    @GetMapping(path = "/v3/api-docs/gateway", produces = "application/json")
    JsonNode own() {
        return docs.own();
    }
}
