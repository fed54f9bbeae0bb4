package org.onehall.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.onehall.local.hall.Hall;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the sample accounts, fetched the way any system of the hall's would. */
final class Tokens {

    static final List<String> ROLES =
            List.of("coordinator", "officer", "employer", "citizen", "administrator", "station");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Home home;
    private final Duration patience;

    Tokens(Home home) {
        this(home, PATIENCE);
    }

    /** {@code patience}: for how long is asked again what is answered with later. */
    Tokens(Home home, Duration patience) {
        this.home = home;
        this.patience = patience;
    }

    String of(String role) {
        if (!ROLES.contains(role)) {
            throw unknown(role);
        }
        return clientCredentials(Secrets.known(home).client(role));
    }

    /** Names the command for the role that is meant, where the word begins like one. */
    private static Refusal unknown(String word) {
        String all = String.join(", ", ROLES);
        Optional<String> meant = word.isEmpty()
                ? Optional.empty()
                : ROLES.stream().filter(role -> role.startsWith(word)).findFirst();
        return new Refusal(
                "没有这个角色：" + word
                        + meant.map("，须写 ./onehall token %s"::formatted).orElse("") + "。有：" + all,
                "No such role: " + word
                        + meant.map("; it is ./onehall token %s"::formatted).orElse("") + ". There are: " + all);
    }

    private String clientCredentials(Secrets.Client client) {
        String basic = Base64.getEncoder()
                .encodeToString((client.clientId() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Part.GATEWAY.url(Ports.remembered(home)) + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = patiently(http, request);
            if (answer.statusCode() != 200) {
                throw new Refusal("取不到令牌：" + answer.body(), "No token to be had: " + answer.body());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .get("access_token")
                    .asString();
        } catch (IOException e) {
            throw noHall();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("被打断。", "Interrupted.");
        }
    }

    static Refusal noHall() {
        return new Refusal("大厅没有回应，先运行 ./onehall up。", "The hall does not answer; run ./onehall up first.");
    }

    private HttpResponse<String> patiently(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        while (Hall.isLater(answer.statusCode()) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            answer = http.send(request, BodyHandlers.ofString());
        }
        return answer;
    }
}
