package org.onehall.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, read completely before the service is called: a slow caller never holds a service's
 * thread, and what was read can be sent again. Small ones stay in memory, others go to a file of the
 * gateway's user alone that has no name any more when the first byte is written: it ends with the
 * request or with the process, however that ends.
 */
final class Body implements AutoCloseable {

    private static final int IN_MEMORY = 256 * 1024;

    private final byte[] start;
    private final @Nullable Spooled file;

    private Body(byte[] start, @Nullable Spooled file) {
        this.start = start;
        this.file = file;
    }

    static Body read(HttpServletRequest request, long limit) throws IOException, TooLargeException {
        long declared = request.getContentLengthLong();
        if (declared > limit) {
            throw new TooLargeException(limit);
        }
        if (declared == 0 || (declared < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return new Body(new byte[0], null);
        }
        InputStream in = request.getInputStream();
        byte[] start = in.readNBytes((int) Math.min(IN_MEMORY, limit + 1));
        if (start.length > limit) {
            throw new TooLargeException(limit);
        }
        return start.length < IN_MEMORY ? new Body(start, null) : spool(start, in, limit);
    }

    private static Body spool(byte[] start, InputStream in, long limit) throws IOException, TooLargeException {
        Path name = Files.createTempFile("onehall-body", null);
        FileChannel file = FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            OutputStream out = Channels.newOutputStream(file);
            out.write(start);
            long size = start.length;
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                out.write(buffer, 0, n);
            }
            return new Body(new byte[0], new Spooled(file, size));
        } catch (IOException | TooLargeException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What is sent to the service: null where there is no body. */
    @Nullable
    HttpEntity entity() {
        if (file != null) {
            return file;
        }
        return start.length == 0 ? null : new ByteArrayEntity(start, null);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.end();
        }
    }

    /** The body is longer than the route allows. */
    static final class TooLargeException extends Exception {

        final long limit;

        TooLargeException(long limit) {
            this.limit = limit;
        }
    }
}
