package org.onehall.bench.gateway;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What wrk does, for machines without it: one thread, so many connections, each asking again as soon as it is answered. */
final class LoadLoop implements Closeable {

    private final Selector selector = Selector.open();
    private final InetSocketAddress server;
    private final ByteBuffer request;
    private long answers;

    private LoadLoop(int port, String request) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Answers a second. Fails on the first that is no 200. */
    static double rate(int port, String request, int connections, Duration time) throws IOException {
        try (LoadLoop loop = new LoadLoop(port, request)) {
            for (int i = 0; i < connections; i++) {
                loop.new Connection().open();
            }
            return loop.run(time);
        }
    }

    private double run(Duration time) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                ((Connection) key.attachment()).read();
            }
            selector.selectedKeys().clear();
        }
        return answers * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** A server ends a connection after so many answers and says so; then the next one is opened. */
    private final class Connection {
        private final ByteBuffer in = ByteBuffer.allocate(64 * 1024);
        private @Nullable SocketChannel channel;

        void open() throws IOException {
            SocketChannel opened = SocketChannel.open(server);
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_READ, this);
            channel = opened;
            ask(opened);
        }

        private void ask(SocketChannel to) throws IOException {
            request.rewind();
            while (request.hasRemaining()) {
                to.write(request);
            }
        }

        void read() throws IOException {
            SocketChannel from = channel;
            if (from == null || from.read(in) < 0) {
                throw new IOException("the server ended a connection that awaited an answer");
            }
            Answer answer = Answer.in(in.array(), in.position());
            if (answer == null) {
                return;
            }
            if (answer.status() != 200) {
                throw new IOException("answered " + answer.status());
            }
            answers++;
            in.clear();
            if (answer.open()) {
                ask(from);
            } else {
                from.close();
                open();
            }
        }
    }

    /** The loop in a process of its own, so that it warms once and has a core to itself: port and seconds in, a rate out. */
    static final class Server {

        private Server() {}

        static void main(String[] arguments) throws IOException {
            String request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(arguments[0], arguments[1]);
            BufferedReader rounds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            for (String round = rounds.readLine(); round != null; round = rounds.readLine()) {
                String[] words = round.split(" ", -1);
                System.out.println(rate(
                        Integer.parseInt(words[0]),
                        request,
                        Load.CONNECTIONS,
                        Duration.ofSeconds(Long.parseLong(words[1]))));
            }
        }
    }
}
