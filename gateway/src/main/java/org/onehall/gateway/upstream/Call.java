package org.onehall.gateway.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** One request to a service. While it waits for the service it can be given up, which ends its connection. */
public final class Call extends BasicClassicHttpRequest implements CancellableDependency {

    private static final int PART = 8 * 1024;

    private final long patience;
    private volatile long since;
    private volatile boolean waiting;
    private volatile boolean givenUp;
    private volatile @Nullable Cancellable connection;

    Call(String method, String path, Duration patience) {
        super(method, path);
        this.patience = patience.toNanos();
    }

    void startWaiting() {
        since = System.nanoTime();
        waiting = true;
    }

    void stopWaiting() {
        waiting = false;
    }

    boolean isOverdue(long now) {
        return waiting && !givenUp && now - since > patience;
    }

    /** Each part of an answer's body is waited for anew; how long the caller takes for it does not count. */
    void pass(InputStream body, long length, OutputStream caller) throws IOException {
        byte[] part = new byte[length > 0 && length < PART ? (int) length : PART];
        for (int n = read(body, part); n >= 0; n = read(body, part)) {
            caller.write(part, 0, n);
        }
    }

    private int read(InputStream body, byte[] part) throws BrokenOffException {
        startWaiting();
        try {
            return body.read(part);
        } catch (IOException e) {
            throw new BrokenOffException(e, isCancelled());
        } finally {
            stopWaiting();
        }
    }

    /** The service has not said all that it began to say; the caller has nothing to do with it. */
    static final class BrokenOffException extends IOException {

        private static final long serialVersionUID = 1L;

        final boolean late;

        BrokenOffException(IOException why, boolean late) {
            super("the answer broke off", why);
            this.late = late;
        }
    }

    @Override
    public void setDependency(Cancellable taken) {
        connection = taken;
        if (givenUp) {
            taken.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return givenUp;
    }

    @Override
    public boolean cancel() {
        givenUp = true;
        Cancellable taken = connection;
        return taken != null && taken.cancel();
    }
}
