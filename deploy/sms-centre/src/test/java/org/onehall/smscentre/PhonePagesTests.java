package org.onehall.smscentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.smscentre.message.Message;

class PhonePagesTests {

    private static final String PHONE = "13857100001";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private SmsCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = SmsCentre.start(SmsCentreSettings.in(folder, "onehall", "secret"));
        try (var client = SmppClient.bind(centre, "onehall", "secret")) {
            client.submit(PHONE, "<b>月嫂</b> & \"护工\"");
        }
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void showsAPhoneInChineseAndEnglishWithEverythingEscaped() throws Exception {
        var chinese = get("/phone?number=" + PHONE);
        assertThat(chinese.body())
                .contains("&lt;b&gt;月嫂&lt;/b&gt; &amp; &quot;护工&quot;", "回复")
                .doesNotContain("<b>月嫂");
        assertThat(chinese.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(get("/phone?number=" + PHONE + "&lang=en").body()).contains("Reply");
        assertThat(get("/").body()).contains(PHONE);
        assertThat(get("/phone?number=%22%3E%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void tellsScriptsInJson() throws Exception {
        assertThat(get("/messages?phone=%2B86" + PHONE).body())
                .contains("\"phone\":\"" + PHONE + "\"", "\"text\":\"<b>月嫂</b> & \\\"护工\\\"\"");
        assertThat(get("/messages?phone=13900000000").body()).isEqualTo("[]");
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsWhatIsTypedOnThePage() throws Exception {
        var token = Pattern.compile("name=\"token\" value=\"(\\w+)\"")
                .matcher(get("/phone?number=" + PHONE).body());
        assertThat(token.find()).isTrue();
        assertThat(post(form(token.group(1)), false).statusCode()).isEqualTo(303);
        assertThat(centre.messages(PHONE)).extracting(Message::text).contains("退订");
    }

    @Test
    void takesNothingFromAnotherSite() throws Exception {
        assertThat(post(form("guessed"), false).statusCode()).isEqualTo(403);
        assertThat(post(form(""), true).statusCode()).isEqualTo(204);
        assertThat(centre.messages(PHONE)).hasSize(2);
    }

    @Test
    void refusesWhatIsNoMessage() throws Exception {
        assertThat(post("phone=" + PHONE + "&service=1&text=", true).statusCode())
                .isEqualTo(400);
        assertThat(post("phone=" + PHONE + "&service=1&text=" + "x".repeat(9_000), true)
                        .statusCode())
                .isEqualTo(400);
    }

    private static String form(String token) {
        return "token=%s&phone=%s&service=%s&text=%s"
                .formatted(token, PHONE, SmppClient.SERVICE, URLEncoder.encode("退订", StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form, boolean script) throws Exception {
        var request = HttpRequest.newBuilder(at("/replies"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (script) {
            request.header("X-Requested-By", "test");
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return centre.page().resolve(path);
    }
}
