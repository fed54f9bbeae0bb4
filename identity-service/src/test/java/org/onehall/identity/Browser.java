package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Someone at a browser, with the hall's session client behind it. */
final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final House house;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    Browser(House house) {
        this.house = house.browser();
    }

    /** Where the hall sends a browser to sign in. */
    String authorize() {
        return "/oauth2/authorize?response_type=code&client_id=hall&scope=openid%20profile&state=s-1&nonce=n-1"
                + "&redirect_uri=" + House.encoded(Launcher.BACK) + "&code_challenge_method=S256&code_challenge="
                + challenge();
    }

    /** Follows the hall to the login page. */
    HttpResponse<String> arrive() {
        return arrive("");
    }

    HttpResponse<String> arrive(String more) {
        HttpResponse<String> sent = house.open(authorize() + more);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return house.open(House.location(sent));
    }

    HttpResponse<String> open(String path) {
        return house.open(path);
    }

    /** Keeps a choice as the portal does. */
    void choose(String what, String chosen) {
        house.keep(what, chosen);
    }

    /** Fills in the form of a page and sends it. */
    HttpResponse<String> fill(HttpResponse<String> page, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2).replace("&amp;", "&"));
        }
        form.putAll(typed);
        return house.submit("/login", form);
    }

    /** From the answer of a successful sign-in to the tokens that the hall gets. */
    JsonNode tokensAfter(HttpResponse<String> signedIn) {
        HttpResponse<String> answer = house.token("hall", Launcher.SECRET, exchange(codeAfter(signedIn)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return House.json(answer);
    }

    String codeAfter(HttpResponse<String> signedIn) {
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        HttpResponse<String> back = house.open(House.location(signedIn));
        assertThat(House.location(back)).startsWith(Launcher.BACK);
        Map<String, String> query = query(House.location(back));
        assertThat(query).containsEntry("state", "s-1");
        return java.util.Objects.requireNonNull(query.get("code"));
    }

    Map<String, String> exchange(String code) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Launcher.BACK,
                "code_verifier",
                verifier);
    }

    HttpResponse<String> refresh(String refreshToken) {
        return house.token(
                "hall", Launcher.SECRET, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
