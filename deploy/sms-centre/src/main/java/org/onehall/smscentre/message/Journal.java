package org.onehall.smscentre.message;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file that only grows: records of length, checksum and bytes. What a dying process left half written at its end is cut
 * off when it is opened again. Records that are flushed at the same time go to the file in one write. In the file means
 * given to the operating system: that bears the end of the process, not of the machine.
 */
final class Journal implements AutoCloseable {

    private static final int HEADER = 8;
    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final Object flushing = new Object();
    private final Object appending = new Object();
    private final ByteArrayOutputStream appended = new ByteArrayOutputStream();
    private long lastAppended;
    private long lastFlushed;
    private FileChannel file;
    private @Nullable IOException broken;

    private Journal(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Replays the records of earlier, in their order. */
    static Journal open(Path path, Consumer<byte[]> replay) {
        try {
            FileChannel file = locked(path);
            file.truncate(replay(file, replay)).position(file.size());
            return new Journal(path, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + path, e);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            file.close();
            throw new IOException("another process has it");
        }
        return file;
    }

    /** Returns where the whole records end. */
    private static long replay(FileChannel file, Consumer<byte[]> replay) throws IOException {
        ByteBuffer all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        int whole = 0;
        while (all.remaining() >= HEADER) {
            int length = all.getInt();
            int checksum = all.getInt();
            if (length <= 0 || length > all.remaining()) {
                break;
            }
            byte[] record = new byte[length];
            all.get(record);
            if (checksum(record) != checksum) {
                break;
            }
            replay.accept(record);
            whole = all.position();
        }
        return whole;
    }

    private static int checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record);
        return (int) crc.getValue();
    }

    /** Its number, to be flushed by; it is in the file with the next flush at the latest. */
    long append(byte[] record) {
        synchronized (appending) {
            if (record.length > 0) {
                write(appended, record);
                lastAppended++;
            }
            return lastAppended;
        }
    }

    private static void write(OutputStream bytes, byte[] record) {
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(record.length);
            out.writeInt(checksum(record));
            out.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record and all before it are in the file when it returns. */
    void flush(long record) {
        synchronized (flushing) {
            if (broken != null) {
                throw new UncheckedIOException("nothing can be kept since an earlier failure", broken);
            }
            if (lastFlushed >= record) {
                return;
            }
            byte[] bytes;
            long upTo;
            synchronized (appending) {
                bytes = appended.toByteArray();
                appended.reset();
                upTo = lastAppended;
            }
            try {
                write(file, bytes);
            } catch (IOException e) {
                broken = e;
                throw new UncheckedIOException(e);
            }
            lastFlushed = upTo;
        }
    }

    void flush() {
        long last;
        synchronized (appending) {
            last = lastAppended;
        }
        flush(last);
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    /** Takes the place of all records so far; nobody may append meanwhile. Whole or not at all, also after a crash. */
    void replaceBy(Stream<byte[]> records) {
        synchronized (flushing) {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            try {
                Files.deleteIfExists(fresh);
                FileChannel next = locked(fresh);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(next), BUFFER);
                records.forEach(record -> write(out, record));
                out.flush();
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                file.close();
                file = next;
            } catch (IOException e) {
                broken = e;
                throw new UncheckedIOException(e);
            }
            synchronized (appending) {
                appended.reset();
                lastFlushed = lastAppended;
            }
        }
    }

    /** Bytes in the file. */
    long size() {
        synchronized (flushing) {
            try {
                return file.size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            flush();
        } finally {
            closeFile();
        }
    }

    private void closeFile() {
        synchronized (flushing) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
