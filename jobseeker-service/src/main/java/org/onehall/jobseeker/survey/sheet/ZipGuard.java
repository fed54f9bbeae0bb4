package org.onehall.jobseeker.survey.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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
    private static final int LONGEST_TYPE = 100;

    private ZipGuard() {}

    static void check(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            FileKind.requireWorkbook(
                    entries.stream().map(ZipArchiveEntry::getName).toList(), type(zip));
            if (entries.size() > MOST_ENTRIES) {
                throw new SheetRefusedException("sheet-too-large");
            }
            long unpacked = 0;
            for (ZipArchiveEntry entry : entries) {
                boolean shared = entry.getName().endsWith("sharedStrings.xml");
                unpacked += unpacked(zip, entry, shared ? MOST_SHARED_TEXT : MOST_UNPACKED - unpacked);
            }
        } catch (IOException e) {
            throw new SheetRefusedException("sheet-unreadable", e);
        }
    }

    /** What an OpenDocument says it is. */
    private static String type(ZipFile zip) throws IOException {
        ZipArchiveEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
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
