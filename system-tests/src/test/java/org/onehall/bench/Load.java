package org.onehall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 32 connections that ask again as soon as they are answered; closed loop, so good for ratios alone. */
final class Load {

    private static final int CONNECTIONS = 32;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private Load() {}

    static String kind() {
        return Tools.onPath("wrk").isPresent() ? "wrk" : "a JDK loop (no wrk on PATH)";
    }

    /** Requests a second; fails when an answer was no 200. */
    static double run(int port, String path, String token, Duration time) {
        return Tools.onPath("wrk")
                .map(wrk -> wrk(wrk, port, path, token, time))
                .orElseGet(() -> loop(port, path, token, time));
    }

    private static double wrk(String wrk, int port, String path, String token, Duration time) {
        String said = Tools.call(
                Tools.onCore(
                        1,
                        List.of(
                                wrk,
                                "-t1",
                                "-c" + CONNECTIONS,
                                "-d" + time.toSeconds() + "s",
                                "-H",
                                "Authorization: Bearer " + token,
                                "http://127.0.0.1:" + port + path)),
                Map.of(),
                time.plusSeconds(30));
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || said.contains("Non-2xx")) {
            throw new IllegalStateException("not every answer was right:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static double loop(int port, String path, String token, Duration time) {
        LongAdder answers = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.execute(() -> ask(port, request, end, answers));
            }
        }
        return answers.sum() / (double) time.toSeconds();
    }

    /** A server ends a connection after so many answers and says so; then the next one is opened. */
    private static void ask(int port, byte[] request, long end, LongAdder answers) {
        try {
            while (System.nanoTime() < end) {
                askOnOne(port, request, end, answers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void askOnOne(int port, byte[] request, long end, LongAdder answers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = new java.io.BufferedInputStream(socket.getInputStream());
            boolean open = true;
            while (open && System.nanoTime() < end) {
                socket.getOutputStream().write(request);
                open = readAnswer(in);
                answers.increment();
            }
        }
    }

    /** Whether the connection stays open. */
    private static boolean readAnswer(InputStream in) throws IOException {
        if (!line(in).startsWith("HTTP/1.1 200")) {
            throw new IOException("not a 200");
        }
        int length = 0;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.equalsIgnoreCase("connection: close")) {
                open = false;
            }
        }
        in.skipNBytes(length);
        return open;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
