package org.onehall.bench.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.bench.Tools;

/** 32 connections that ask again as soon as they are answered, from the second core; closed loop, so good for ratios alone. */
final class Load implements AutoCloseable {

    static final int CONNECTIONS = 32;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final Optional<String> wrk = Tools.onPath("wrk");
    private final String path;
    private final String token;
    private @Nullable Process loop;

    Load(String path, String token) {
        this.path = path;
        this.token = token;
    }

    String kind() {
        return wrk.isPresent() ? "wrk" : "a loop of the JDK's (no wrk on PATH)";
    }

    /** Requests a second; fails when an answer was no 200. */
    double run(int port, Duration time) {
        return wrk.isPresent() ? wrk(wrk.get(), port, time) : loop(port, time);
    }

    private double wrk(String program, int port, Duration time) {
        String said = Tools.call(
                Tools.onCore(
                        1,
                        List.of(
                                program,
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

    private double loop(int port, Duration time) {
        try {
            Process process = started();
            Writer rounds = process.outputWriter();
            rounds.write(port + " " + time.toSeconds() + "\n");
            rounds.flush();
            BufferedReader rates = process.inputReader();
            String rate = rates.readLine();
            if (rate == null) {
                throw new IllegalStateException("the load on port " + port + " failed; its error is above");
            }
            return Double.parseDouble(rate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process started() throws IOException {
        Process known = loop;
        if (known == null) {
            known = new ProcessBuilder(Tools.onCore(
                            1,
                            List.of(
                                    Tools.java(),
                                    "-XX:+UseSerialGC",
                                    "-Xmx128m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LoadLoop.Server.class.getName(),
                                    path,
                                    token)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            loop = known;
        }
        return known;
    }

    @Override
    public void close() {
        if (loop != null) {
            Tools.stop(loop);
        }
    }
}
