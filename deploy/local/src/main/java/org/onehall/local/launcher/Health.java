package org.onehall.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part how it is: {@code UP}, {@code DOWN} (it answers, but not well) or {@code UNREACHABLE}. */
final class Health implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    String of(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200 ? "UP" : "DOWN";
        } catch (IOException e) {
            return "UNREACHABLE";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "UNREACHABLE";
        }
    }

    /** Waits until the part answers well; refuses when it dies before that or the patience ends. */
    void await(Home home, Part part, Running running, Ports ports, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!"UP".equals(of(part.url(ports)))) {
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

    @Override
    public void close() {
        client.close();
    }
}
