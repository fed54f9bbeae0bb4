package org.onehall.jobseeker.survey.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook once into nothing, counting, before anything believes it: what the archive says of its own sizes may be
 * a lie, and the shared texts are held in memory whole.
 */
final class ZipGuard {

    private static final long MOST_UNPACKED = 400L << 20;
    private static final long MOST_SHARED_TEXT = 100L << 20;
    private static final int MOST_ENTRIES = 1_000;

    private ZipGuard() {}

    static void check(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            long unpacked = 0;
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean shared = entry.getName().endsWith("sharedStrings.xml");
                unpacked += unpacked(zip, entry, shared ? MOST_SHARED_TEXT : MOST_UNPACKED - unpacked);
                if (++entries > MOST_ENTRIES) {
                    throw new SheetRefusedException("sheet-too-large");
                }
            }
        } catch (IOException e) {
            throw new SheetRefusedException("sheet-unreadable", e);
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new SheetRefusedException("sheet-too-large");
                }
            }
        }
        return size;
    }
}
