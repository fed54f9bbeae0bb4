package org.onehall.local.hire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone in somebody's hand: what it has received, by the SMS centre's page for scripts. */
final class Phone {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final URI smsCentre;
    private final String number;

    Phone(URI smsCentre, String number) {
        this.smsCentre = smsCentre;
        this.number = number;
    }

    String number() {
        return number;
    }

    /** The text of the first received message that fits, once it is there. */
    Optional<String> await(Predicate<String> fits, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (true) {
                var request = HttpRequest.newBuilder(smsCentre.resolve("/messages?phone=" + number))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                JsonNode messages = JsonMapper.shared()
                        .readTree(http.send(request, BodyHandlers.ofString()).body());
                for (JsonNode message : messages) {
                    boolean received = message.path("direction").asString("").equals("RECEIVED");
                    String text = message.path("text").asString("");
                    if (received && fits.test(text)) {
                        return Optional.of(text);
                    }
                }
                if (System.nanoTime() > end) {
                    return Optional.empty();
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the SMS centre does not answer at " + smsCentre, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
