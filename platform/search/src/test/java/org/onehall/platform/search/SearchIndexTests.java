package org.onehall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class SearchIndexTests {

    private static final Post COOK = Post.titled("1", "厨师");
    private static final Post GUARD = Post.titled("2", "保安");

    @TempDir
    Path directory;

    private IndexFixture open(int edition, Post... posts) {
        return new IndexFixture(directory.toString(), edition, List.of(posts));
    }

    @Test
    void showsAStateAtOnceAfterARefresh() {
        try (var index = IndexFixture.inMemory()) {
            index.stored.put("1", COOK);
            index.index.refresh(COOK);
            assertThat(index.search("厨师")).containsExactly("1");
        }
    }

    /** Each segment of its own has to be written, opened and merged away again. */
    @Test
    void statesThatNobodySearchedBetweenShareASegment() throws IOException {
        try (var index = IndexFixture.inMemory()) {
            for (Post post : List.of(COOK, GUARD)) {
                index.stored.put(post.key(), post);
                index.index.refresh(post);
            }
            try (IndexReader reader = index.mapping
                    .scope(PostEntry.class)
                    .extension(LuceneExtension.get())
                    .openIndexReader()) {
                assertThat(reader.leaves()).hasSize(1);
            }
            assertThat(index.all()).containsExactly("1", "2");
        }
    }

    @Test
    void removesWhatIsNoLongerToBeFound() {
        try (var index = IndexFixture.inMemory(COOK, GUARD)) {
            index.stored.put("1", COOK.closed());
            index.index.refresh(COOK.closed());
            assertThat(index.all()).containsExactly("2");
        }
    }

    @Test
    void removesWhatHasLeftTheStore() {
        try (var index = IndexFixture.inMemory(COOK, GUARD)) {
            index.stored.remove("1");
            index.relay("1", "2");
            assertThat(index.all()).containsExactly("2");
        }
    }

    /** A thread stores a state and is held up; meanwhile another stores a newer one. */
    @Test
    void aLateRefreshDoesNotBringAnOlderStateBack() {
        try (var index = IndexFixture.inMemory(COOK)) {
            index.stored.put("1", COOK.closed());
            index.relay("1");
            index.index.refresh(COOK);
            assertThat(index.all()).isEmpty();
        }
    }

    @Test
    void aLateReaderOfTheOutboxDoesNotBringAnOlderStateBack() {
        try (var index = IndexFixture.inMemory(COOK)) {
            index.meanwhile(() -> {
                index.stored.put("1", COOK.closed());
                index.index.refresh(COOK.closed());
            });
            index.relay("1");
            assertThat(index.all()).isEmpty();
        }
    }

    @Test
    void aLateReaderOfTheOutboxDoesNotBringBackWhatHasLeftTheStore() {
        try (var index = IndexFixture.inMemory(COOK)) {
            index.meanwhile(() -> index.stored.remove("1"));
            index.relay("1");
            assertThat(index.all()).isEmpty();
        }
    }

    @Test
    void readingTheOutboxTwiceChangesNothing() {
        try (var index = IndexFixture.inMemory(COOK)) {
            index.relay("1");
            index.relay("1");
            assertThat(index.all()).containsExactly("1");
        }
    }

    @Test
    void keepsWhatTheRelayHasReadThroughAKill(@TempDir Path afterKill) throws IOException {
        try (var index = open(1)) {
            index.stored.put("1", COOK);
            index.relay("1");
            FileSystemUtils.copyRecursively(directory, afterKill);
        }
        try (var index = new IndexFixture(afterKill.toString(), 1, List.of())) {
            assertThat(index.loads).isZero();
            assertThat(index.all()).containsExactly("1");
        }
    }

    @Test
    void buildsAMissingIndexFromTheStore() throws IOException {
        open(1, COOK).close();
        try (var index = open(1, COOK)) {
            assertThat(index.loads).as("an index that is there").isZero();
        }
        FileSystemUtils.deleteRecursively(directory.resolve("PostEntry"));
        try (var index = open(1, COOK, GUARD)) {
            assertThat(index.all()).containsExactly("1", "2");
        }
    }

    @Test
    void buildsAgainWhenTheMappingIsAnother() {
        open(1, COOK).close();
        try (var index = open(2, COOK, GUARD)) {
            assertThat(index.all()).containsExactly("1", "2");
        }
    }

    @Test
    void buildsAgainWhenTheLastBuildDidNotEnd() throws IOException {
        open(1, COOK).close();
        Files.delete(directory.resolve("PostEntry.mapping"));
        try (var index = open(1, COOK, GUARD)) {
            assertThat(index.all()).containsExactly("1", "2");
        }
    }

    @Test
    void rebuildForgetsWhatTheStoreDoesNotHold() {
        try (var index = IndexFixture.inMemory(COOK, GUARD)) {
            index.stored.remove("2");
            index.index.rebuild();
            assertThat(index.all()).containsExactly("1");
        }
    }

    @Test
    void putsAndDeletesCopiesOfOtherServicesRecords() {
        try (var index = IndexFixture.inMemory()) {
            index.index.put(new PostEntry("9", "保洁", LocalDate.EPOCH));
            assertThat(index.search("保洁")).containsExactly("9");
            index.index.delete(PostEntry.class, "9");
            index.index.delete(PostEntry.class, "9");
            assertThat(index.all()).isEmpty();
        }
    }

    @Test
    void refusesTwoIndexesOfOneEntry() {
        var posts = new PostEntry.Posts(1);
        assertThatIllegalStateException().isThrownBy(() -> new IndexedTypes(List.of(posts, posts), List.of()));
    }
}
