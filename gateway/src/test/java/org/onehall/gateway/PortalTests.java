package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTests {

    @TempDir
    static Path dist;

    static House house;
    static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(
                dist.resolve("index.html"),
                "<html><meta property=\"csp-nonce\" nonce=\"ONEHALL_NONCE\"><title>一站通</title></html>");
        Files.writeString(dist.resolve("favicon.svg"), "<svg/>");
        Files.createDirectories(dist.resolve("assets"));
        Files.createDirectories(dist.resolve(".vite"));
        Files.writeString(dist.resolve(".vite/manifest.json"), "{}");
        Files.writeString(dist.resolve("assets/index-Ab12.js"), "plain script");
        Files.writeString(dist.resolve("assets/index-Ab12.js.br"), "br");
        Files.writeString(dist.resolve("assets/index-Ab12.js.gz"), "gzip");
        house = new House(List.of(new Backend("jobseeker-service")), "onehall.gateway.portal.location=" + dist);
        caller = new Caller(house);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/vacancies", "/vacancies/0199-abc", "/persons/1/wish", "/logins", "/apiary"})
    void answersEveryAddressOfThePortalsRouterWithThePage(String path) {
        HttpResponse<String> answer = caller.get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.body()).contains("一站通");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/unknown",
                "/session/unknown",
                "/v3/unknown",
                "/actuator/env",
                "/assets/missing-1.js",
                "/assets/",
                "/missing.png",
                "/.vite/manifest.json",
                "/index.html"
            })
    void answersNothingElseWithIt(String path) {
        HttpResponse<String> answer = caller.get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/no-such-address");
    }

    @Test
    void answersACallForJsonAtAnUnknownAddressWithAProblem() {
        HttpResponse<String> answer = caller.get("/vacancies", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/no-such-address");
    }

    @Test
    void servesFilesCompressedAndForEver() {
        HttpResponse<String> best = caller.get("/assets/index-Ab12.js", "Accept-Encoding", "gzip, deflate, br");
        HttpResponse<String> older = caller.get("/assets/index-Ab12.js", "Accept-Encoding", "gzip");
        HttpResponse<String> plain = caller.get("/assets/index-Ab12.js");

        assertThat(best.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(best.body()).isEqualTo("br");
        assertThat(older.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.body()).isEqualTo("plain script");
        for (HttpResponse<String> answer : List.of(best, older, plain)) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
            assertThat(answer.headers().allValues("Vary")).anyMatch(it -> it.contains("Accept-Encoding"));
        }
    }

    @Test
    void allowsNoScriptInThePageAndStylesByANonceOfEachAnswer() {
        HttpResponse<String> one = caller.get("/");
        HttpResponse<String> other = caller.get("/");

        String policy = one.headers().allValues("Content-Security-Policy").getFirst();
        assertThat(one.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(policy).contains("script-src 'self';", "default-src 'none'").doesNotContain("unsafe");
        assertThat(nonce(one)).isNotEqualTo(nonce(other)).hasSizeGreaterThan(20);
        assertThat(policy).contains("'nonce-" + nonce(one) + "'");
    }

    @Test
    void keepsInsideItsFolder() {
        assertThat(caller.raw("GET /assets/../index.html HTTP/1.1", "Host: hall", "Connection: close"))
                .startsWith("HTTP/1.1 400");
        assertThat(caller.raw("GET /assets/%2e%2e/index.html HTTP/1.1", "Host: hall", "Connection: close"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void saysHowToGetAPortalWhereThereIsNone() {
        try (House bare = new House(List.of(), "onehall.gateway.portal.location=")) {
            Caller visitor = new Caller(bare);

            assertThat(visitor.get("/").body()).contains("门户网页尚未构建", "Node.js 20");
            assertThat(visitor.get("/", "Accept-Language", "en-GB").body()).contains("its portal is not built");
            assertThat(visitor.get("/vacancies").statusCode()).isEqualTo(404);
        }
    }

    private static String nonce(HttpResponse<String> answer) {
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(answer.body());
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
