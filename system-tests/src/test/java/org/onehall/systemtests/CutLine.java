package org.onehall.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The line between notification-service and the SMS centre, led through this process so that a test can cut it: what is
 * connected breaks, and who connects anew is refused, until it is mended.
 */
final class CutLine implements AutoCloseable {

    private final Set<Socket> connected = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile int centre;
    private volatile @Nullable ServerSocket open;

    CutLine() {
        ServerSocket first = listen(0);
        this.port = first.getLocalPort();
        this.open = first;
        serve(first);
    }

    /** For {@link OwnHall#up}: the one carrier, at this end of the line. */
    Map<String, String> carrier() {
        return Map.of(
                "ONEHALL_NOTIFICATION_CARRIERS_0_NAME", "main",
                "ONEHALL_NOTIFICATION_CARRIERS_0_PORT", String.valueOf(port),
                "ONEHALL_NOTIFICATION_CARRIERS_0_PASSWORD", "${ONEHALL_SMPP_PASSWORD}");
    }

    /** Who connected before is asked to try again. */
    void leadTo(int centrePort) {
        centre = centrePort;
    }

    void cut() {
        ServerSocket listening = open;
        open = null;
        if (listening != null) {
            shut(listening);
        }
        connected.forEach(CutLine::shut);
    }

    void mend() {
        ServerSocket anew = listen(port);
        open = anew;
        serve(anew);
    }

    boolean isTaken() {
        return !connected.isEmpty();
    }

    private static ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    join(listening.accept(), listening);
                } catch (IOException cut) {
                    Thread.onSpinWait();
                }
            }
        });
    }

    private void join(Socket caller, ServerSocket through) throws IOException {
        if (centre == 0) {
            shut(caller);
            return;
        }
        Socket called = call(caller);
        connected.add(caller);
        connected.add(called);
        if (through.isClosed()) {
            shut(caller);
        }
        Thread.ofVirtual().start(() -> carry(caller, called));
        Thread.ofVirtual().start(() -> carry(called, caller));
    }

    /** A caller whom nobody hears is not kept waiting. */
    private Socket call(Socket caller) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), centre);
        } catch (IOException away) {
            shut(caller);
            throw away;
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            Thread.onSpinWait();
        } finally {
            shut(from);
            shut(to);
            connected.remove(from);
            connected.remove(to);
        }
    }

    private static void shut(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
