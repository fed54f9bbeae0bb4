package org.onehall.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's door: API calls as an administrator, token calls as a client, pages as a browser with cookies. */
final class House {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String language;
    private final Map<String, String> cookies = new HashMap<>();

    House(int port) {
        this(port, "zh");
    }

    private House(int port, String language) {
        address = "http://localhost:" + port;
        this.language = language;
    }

    /** The same door for who reads English. */
    House inEnglish() {
        return new House(URI.create(address).getPort(), "en");
    }

    /** A browser of its own, with no cookies yet. */
    House browser() {
        return new House(URI.create(address).getPort());
    }

    HttpResponse<String> asAdministrator(String method, String path, @Nullable Object body) {
        return api(method, path, body, Tokens.administrator());
    }

    HttpResponse<String> api(String method, String path, @Nullable Object body, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    HttpResponse<String> token(Map<String, String> form) {
        return send(post("/oauth2/token", form).build());
    }

    HttpResponse<String> token(String clientId, String secret, Map<String, String> form) {
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(post("/oauth2/token", form)
                .header("Authorization", "Basic " + basic)
                .build());
    }

    HttpResponse<String> open(String path) {
        return send(
                withCookies(HttpRequest.newBuilder(URI.create(address + path))).build());
    }

    HttpResponse<String> submit(String path, Map<String, String> form) {
        return send(withCookies(post(path, form)).build());
    }

    /** Whose token it is, when one of our keys signed it. */
    JWTClaimsSet claims(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            var key = JWKSet.parse(open("/oauth2/jwks").body())
                    .getKeyByKeyId(signed.getHeader().getKeyID());
            if (!signed.verify(new RSASSAVerifier(key.toRSAKey()))) {
                throw new AssertionError("not signed by us");
            }
            return signed.getJWTClaimsSet();
        } catch (ParseException | JOSEException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private HttpRequest.Builder post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            keep(pair[0], pair[1]);
        }
    }

    void keep(String name, String value) {
        cookies.put(name, value);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
