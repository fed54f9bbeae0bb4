package org.onehall.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onehall.platform.web.PageOf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NullablePropertiesTests {

    enum Colour {
        RED,
        GREEN
    }

    record Wage(String from) {}

    record View(
            String id,
            @Nullable String note,
            @Nullable Colour colour,
            @Nullable Wage wage,
            @Nullable List<String> tags) {}

    record Answer(PageOf<View> page) {}

    @Test
    void saysWhatMayBeNull() throws Exception {
        JsonNode view = document(View.class).get("View").get("properties");
        assertThat(view.get("id").toString()).doesNotContain("null");
        assertThat(view.get("note").get("type").toString()).isEqualTo("[\"null\",\"string\"]");
        assertThat(view.get("colour").get("enum").toString()).isEqualTo("[\"RED\",\"GREEN\",null]");
        assertThat(view.get("tags").get("type").toString()).isEqualTo("[\"array\",\"null\"]");
        assertThat(view.get("wage").get("anyOf").toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/Wage\"},{\"type\":\"null\"}]");
    }

    @Test
    void saysItOfThePlatformsPagesToo() throws Exception {
        JsonNode page = document(Answer.class).get("PageOfView").get("properties");
        assertThat(page.get("next").get("type").toString()).isEqualTo("[\"null\",\"string\"]");
        assertThat(page.get("items").get("type").toString()).isEqualTo("\"array\"");
    }

    private static JsonNode document(Class<?> type) throws Exception {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(new NullableProperties());
        var models = converters.resolveAsResolvedSchema(new AnnotatedType(type)).referencedSchemas;
        return JsonMapper.shared().readTree(Json31.mapper().writeValueAsString(models));
    }
}
