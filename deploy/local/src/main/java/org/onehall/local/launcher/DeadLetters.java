package org.onehall.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The operator's view of the events that a consumer could not take, and the command to hand one over again. */
final class DeadLetters {

    private static final List<Part> CONSUMERS =
            List.of(Part.IDENTITY, Part.JOBSEEKER, Part.EMPLOYER, Part.NOTIFICATION);

    private final Home home;
    private final PrintStream out;

    DeadLetters(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    void run(List<String> words) {
        String token = new Tokens(home).of("administrator");
        List<Part> asked = words.isEmpty()
                ? CONSUMERS
                : List.of(Part.named(words.getFirst()).orElseThrow(() -> Logs.unknown(words.getFirst())));
        if (words.size() == 3 && words.get(1).equals("replay")) {
            out.println(call(asked.getFirst(), token, words.get(2)));
            return;
        }
        for (Part part : asked) {
            out.println(part.label() + " " + call(part, token, null));
        }
    }

    private String call(Part part, String token, @Nullable String replay) {
        URI address = URI.create(
                Part.GATEWAY.url(Ports.remembered(home)) + "/api/operations/" + part.label() + "/dead-letters");
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (replay != null) {
            request.POST(
                    BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(java.util.Map.of("id", replay))));
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new Refusal("大厅没有回应。", "The hall does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("被打断。", "Interrupted.");
        }
    }
}
