package org.onehall.local.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.onehall.local.infrastructure.Pulse;

/** Asks the parts how they are. */
final class Health implements AutoCloseable {

    private static final Duration USUAL = Duration.ofSeconds(5);

    /** For how long a part may have been started without answering. */
    private static final Duration STARTING = Duration.ofMinutes(3);

    private final Home home;
    private final Ports ports;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient client;

    /** How a part is, as it is told to people and scripts. */
    enum State {
        UP,
        /** It answers, but not well, or it runs and does not answer. */
        DOWN,
        /** It was started a short time ago and does not answer yet. */
        STARTING,
        /** It does not run. */
        STOPPED
    }

    Health(Home home, Ports ports) {
        this(home, ports, USUAL, Clock.systemUTC());
    }

    /** {@code patience}: for an answer. */
    Health(Home home, Ports ports, Duration patience, Clock clock) {
        this.home = home;
        this.ports = ports;
        this.patience = patience;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    State of(Part part, Optional<Running> running) {
        if (running.isEmpty()) {
            return State.STOPPED;
        }
        return part == Part.INFRASTRUCTURE
                ? ofInfrastructure(running.get(), pulse())
                : state(running.get(), isReady(part.url(ports) + "/actuator/health/readiness"));
    }

    State ofInfrastructure(Running running, Optional<Pulse> pulse) {
        return state(running, pulse.map(Pulse::isWell));
    }

    private State state(Running running, Optional<Boolean> isWell) {
        return isWell.map(well -> well ? State.UP : State.DOWN)
                .orElseGet(() -> isYoung(running) ? State.STARTING : State.DOWN);
    }

    /** How store, broker and SMS centre answer; empty before they have answered for the first time. */
    Optional<Pulse> pulse() {
        return Parts.of(home)
                .map(parts -> Pulse.take(
                        new Pulse.Doors(ports.kafka(), parts.storeUri(), ports.smsPage(), ports.smpp()), patience));
    }

    boolean isUp(Part part, Running running) {
        return of(part, Optional.of(running)) == State.UP;
    }

    /** Whether the hall hands over to the part: one that is up and that the registry has not told of yet is not found. */
    boolean isFound(Part part) {
        return part.door()
                .map(door -> status(Part.GATEWAY.url(ports) + door))
                .map(status -> status.filter(it -> it > 0 && it < 500).isPresent())
                .orElse(true);
    }

    private boolean isYoung(Running running) {
        return Duration.between(running.began(), clock.instant()).compareTo(STARTING) < 0;
    }

    /** Empty where nobody listens. */
    private Optional<Boolean> isReady(String url) {
        return status(url).map(status -> status == 200);
    }

    /** 0 where somebody listens and does not answer, empty where nobody listens. */
    private Optional<Integer> status(String url) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(patience).build();
            return Optional.of(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (ConnectException nobodyListens) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(0);
        }
    }

    /** Waits until the part is up; refuses when it dies before that or the patience ends. */
    void await(Part part, Running running, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isUp(part, running)) {
            if (!running.alive()) {
                throw new Refusal(
                        part.label() + " 启动失败，原因见 " + home.log(part.label()),
                        part.label() + " ended while starting; the reason is in " + home.log(part.label()));
            }
            if (System.nanoTime() > end) {
                throw new Refusal(
                        part.label() + " 没有按时就绪，见 " + home.log(part.label()),
                        part.label() + " did not get ready in time; see " + home.log(part.label()));
            }
            Pause.milliseconds(100);
        }
    }

    /** Waits until the hall hands over to the part; refuses when the patience ends. */
    void awaitFound(Part part, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isFound(part)) {
            if (System.nanoTime() > end) {
                throw new Refusal(
                        "大厅找不到 " + part.label() + "，见 " + home.log(Part.REGISTRY.label()),
                        "The hall does not find " + part.label() + "; see " + home.log(Part.REGISTRY.label()));
            }
            Pause.milliseconds(100);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
