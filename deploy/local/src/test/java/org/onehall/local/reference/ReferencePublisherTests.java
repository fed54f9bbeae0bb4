package org.onehall.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.platform.embedded.EmbeddedBroker;

class ReferencePublisherTests {

    @TempDir
    Path dir;

    @Test
    void tellsEachCodeOnce() throws Exception {
        int codes =
                ReferenceFile.divisions().size() + ReferenceFile.occupations().size();
        try (var broker = EmbeddedBroker.start(dir, 0)) {
            var publisher = new ReferencePublisher(broker.address());
            assertThat(publisher.publish()).isEqualTo(codes);
            assertThat(publisher.publish()).isZero();

            var known = new CompactedTopic(broker.address(), "station.division").latest();
            var community = Objects.requireNonNull(known.get("330104008015"));
            assertThat(community.sequence()).isEqualTo(1);
            assertThat(community.data().get("parent").asString()).isEqualTo("330104008");
            assertThat(community.data().has("validUntil")).isFalse();
        }
    }

    @Test
    void describesADistrictOfEightStreetsAnd127Communities() {
        var byKind = ReferenceFile.divisions().stream()
                .collect(Collectors.groupingBy(ReferenceFile.Division::kind, Collectors.counting()));
        assertThat(byKind)
                .containsEntry(ReferenceFile.Kind.DISTRICT, 1L)
                .containsEntry(ReferenceFile.Kind.STREET, 8L)
                .containsEntry(ReferenceFile.Kind.COMMUNITY, 127L);
        assertThat(ReferenceFile.communities()).allSatisfy(community -> {
            assertThat(community.code()).startsWith(String.valueOf(community.parent()));
            assertThat(community.name()).endsWith("社区");
        });
        assertThat(ReferenceFile.divisions())
                .extracting(ReferenceFile.Division::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesOccupationsByWholeCodes() {
        assertThat(ReferenceFile.occupations())
                .hasSizeGreaterThan(150)
                .extracting(ReferenceFile.Occupation::code)
                .doesNotHaveDuplicates();
    }
}
