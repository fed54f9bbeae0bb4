package org.onehall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.junit.jupiter.api.Test;

class AnalysisTests {

    @Test
    void findsAChineseWordInsideALongerTitle() {
        try (var index = IndexFixture.inMemory(
                Post.titled("1", "高级维修电工"), Post.titled("2", "电子厂包装工"), Post.titled("3", "工地送电"))) {
            assertThat(index.search("电工")).containsExactly("1");
            assertThat(index.search("电")).containsExactlyInAnyOrder("1", "2", "3");
            assertThat(index.search("维修 高级")).containsExactly("1");
        }
    }

    @Test
    void ignoresAccentsCaseAndWidth() {
        try (var index = IndexFixture.inMemory(Post.titled("1", "Café Zürich 店员"), Post.titled("2", "CNC操作工"))) {
            assertThat(index.search("cafe")).containsExactly("1");
            assertThat(index.search("ZURICH")).containsExactly("1");
            assertThat(index.search("cnc")).containsExactly("2");
        }
    }

    @Test
    void mapsTheSameEntriesForOpenSearchWithoutAskingTheCluster() {
        var properties = new SearchProperties(
                SearchProperties.Backend.ELASTICSEARCH,
                null,
                "http://localhost:1",
                "opensearch:2.19",
                null,
                null,
                Map.of());
        try (var mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(PostEntry.class))
                .properties(IndexSettings.of(properties, "test").values())
                .build()) {
            assertThat(mapping.allIndexedEntities())
                    .singleElement()
                    .satisfies(entity -> assertThat(
                                    entity.indexManager().descriptor().field("title"))
                            .isPresent());
        }
    }
}
