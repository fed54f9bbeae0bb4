package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTests {

    private static final List<String> MEMORY = List.of("-Xmx64m");

    @TempDir
    Path folder;

    /** As a reproducible build makes it: always of the same date. */
    private Path jar(String name, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        return jar;
    }

    @Test
    void knowsAJarByItsContentAndNotByItsDate() throws IOException {
        String first = Image.contentOf(List.of(jar("first.jar", "one")));

        assertThat(Image.contentOf(List.of(jar("same.jar", "one")))).isEqualTo(first);
        assertThat(Image.contentOf(List.of(jar("other.jar", "two")))).isNotEqualTo(first);
    }

    @Test
    void recordsUntilThereIsAnArchiveOfThisBuild() throws IOException {
        Path target = folder.resolve("deploy/local/target");
        Files.createDirectories(target.resolve("lib"));
        Path packaged = target.resolve("local.jar");
        Files.move(jar("first.jar", "one"), packaged);
        Path recording = folder.resolve("recording");
        String recorded = "-XX:ArchiveClassesAtExit=" + recording;
        Image image = made();
        assertThat(image.command(MEMORY, recording)).contains(recorded).containsAll(MEMORY);

        Path archive = Files.createFile(target.resolve("image").resolve("app.jsa"));
        assertThat(made().command(MEMORY, recording))
                .contains("-XX:SharedArchiveFile=" + archive)
                .doesNotContain(recorded);

        jar("deploy/local/target/lib/library.jar", "one");
        assertThat(made().command(MEMORY, recording)).contains(recorded);
        Files.createFile(archive);

        jar("deploy/local/target/lib/library.jar", "two");
        assertThat(made().command(MEMORY, recording)).contains(recorded);
        Files.createFile(archive);

        Files.move(jar("second.jar", "two"), packaged, StandardCopyOption.REPLACE_EXISTING);
        assertThat(made().command(MEMORY, recording)).contains(recorded);
        assertThat(archive).doesNotExist();
    }

    @Test
    void waitsForAnotherHallThatTakesTheSamePartApart() throws Exception {
        Path target = folder.resolve("deploy/local/target");
        Files.createDirectories(target.resolve("lib"));
        jar("deploy/local/target/local.jar", "one");
        CompletableFuture<Image> image;

        try (FileChannel other =
                FileChannel.open(target.resolve("image.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            image = CompletableFuture.supplyAsync(this::made);
            assertThatThrownBy(() -> image.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(target.resolve("image")).doesNotExist();
        }

        assertThat(image.get(10, TimeUnit.SECONDS).command(MEMORY, folder)).containsAll(MEMORY);
    }

    private Image made() {
        Image.make(folder, Part.INFRASTRUCTURE, () -> {});
        return Image.of(folder, Part.INFRASTRUCTURE);
    }
}
