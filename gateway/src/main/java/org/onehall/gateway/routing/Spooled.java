package org.onehall.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** What lies in an open file, as often as it is asked for. */
final class Spooled extends AbstractHttpEntity {

    private final FileChannel file;
    private final long size;

    Spooled(FileChannel file, long size) {
        super((String) null, null);
        this.file = file;
        this.size = size;
    }

    void end() throws IOException {
        file.close();
    }

    @Override
    public InputStream getContent() {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int read = file.read(ByteBuffer.wrap(bytes, from, most), at);
                at += Math.max(0, read);
                return read;
            }
        };
    }

    @Override
    public long getContentLength() {
        return size;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    /** After one sending there may be another. */
    @Override
    public void close() {}
}
