package org.onehall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.web.shop.ShopApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@RealParts
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=10KB", "onehall.web.max-body=20KB"})
class ProblemIntegrationTests {

    private static final String GOOD = "{\"name\":\"tea\",\"count\":1}";

    @LocalServerPort
    private int port;

    @Test
    void takesWhatIsRight() {
        Answer answer = Answer.post(port, "/api/orders", GOOD);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.text("id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"tea\",\"count\":1        | malformed-json |",
                "nonsense                             | malformed-json |",
                "{\"name\":\"tea\",\"count\":1} {}    | malformed-json |",
                "{\"name\":\"tea\",\"name\":\"x\",\"count\":1} | malformed-json |",
                "{\"name\":\"tea\",\"count\":1,\"colur\":1} | unknown-property | /colur",
                "{\"name\":\"tea\",\"count\":\"1\"}   | wrong-type | /count",
                "{\"name\":\"tea\",\"count\":1.5}     | wrong-type | /count",
                "{\"name\":\"tea\",\"count\":null}    | wrong-type | /count",
                "{\"name\":5,\"count\":1}             | wrong-type | /name",
                "{\"name\":\"tea\",\"count\":99999999999} | number-out-of-range | /count",
                "{\"name\":\"tea\",\"count\":1,\"weight\":1e400} | number-out-of-range | /weight",
                "{\"name\":\"tea\",\"count\":1,\"price\":1e400} | number-out-of-range | /price",
                "{\"name\":\"tea\",\"count\":1,\"price\":1e-999999999} | number-out-of-range | /price",
                "{\"name\":\"tea\",\"count\":1,\"price\":{}} | wrong-type | /price",
                "{\"name\":\"tea\",\"count\":1,\"colour\":\"PINK\"} | unknown-value | /colour",
                "{\"name\":\"tea\",\"count\":1,\"colour\":1} | unknown-value | /colour",
                "{\"name\":\"tea\",\"count\":1,\"due\":\"2026-02-30\"} | wrong-type | /due",
                "{\"name\":\"tea\",\"count\":1,\"due\":\"\"} | wrong-type | /due",
                "{\"name\":\"t\\u0000a\",\"count\":1} | illegal-character | /name",
                "{\"name\":\"t\\ud800a\",\"count\":1} | illegal-character | /name",
                "{\"na\\u0000me\":\"tea\",\"count\":1} | illegal-character | /na?me",
                "{\"name\":\"tea\",\"count\":1,\"lines\":[{\"text\":\"\\u0007\"}]} | illegal-character | /lines/0/text",
                "{\"name\":\"tea\",\"count\":1,\"lines\":[5]} | wrong-type | /lines/0",
                "[]                                   | wrong-type | ''",
                "5                                    | wrong-type | ''",
                "''                                   | missing-body |"
            })
    void refusesBodies(String body, String code, String field) {
        Answer answer = Answer.post(port, "/api/orders", body).isProblem(400, code);
        if (field != null) {
            answer.at(field);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense                                  | ''             | 1 | 1",
                "{\"name\":\"secret\",\"count\":1            | /count         | 1 | 27",
                "{\"name\":\"secret\",~\"count\":1,~\"lines\":[{\"text\":secret | /lines/0/text | 3 | 18",
                "{\"name\":\"tea\",\"count\":1} {}         | ''             | 1 | 26"
            })
    void saysWhereJsonIsMalformedAndNeverRepeatsIt(String body, String pointer, int line, int column) {
        String sent = body.strip().replace('~', '\n');
        Answer chinese = Answer.post(port, "/api/orders", sent)
                .isProblem(400, "malformed-json")
                .at(pointer);
        Answer english = Answer.post(port, "/api/orders", sent, "Accept-Language", "en");

        assertThat(chinese.json().at("/errors/0/message").asString())
                .isEqualTo("第 " + line + " 行第 " + column + " 列（按字节计）处不是有效的 JSON。");
        assertThat(english.json().at("/errors/0/message").asString())
                .isEqualTo("It is no valid JSON at line " + line + ", column " + column + ", counted in bytes.");
        assertThat(chinese.http().body() + english.http().body()).doesNotContain("secret", "nonsense", "tea");
    }

    @Test
    void namesTheVariableOfTheAddressThatHoldsAnUnknownId() {
        Answer chinese = Answer.get(port, "/api/orders/7/lines/gone")
                .isProblem(404, "line-unknown")
                .at("line");
        Answer english = Answer.of(Answer.to(port, "/api/orders/7/lines/gone").header("Accept-Language", "en"));

        assertThat(chinese.json().path("errors").size()).isEqualTo(1);
        assertThat(chinese.json().at("/errors/0/message").asString()).isEqualTo("没有这一行。");
        assertThat(english.json().at("/errors/0/message").asString()).isEqualTo("There is no such line.");
        Answer.get(port, "/api/orders/stored/lines/7")
                .isProblem(404, "not-found")
                .at("id");
        Answer elsewhere = Answer.get(port, "/api/orders/7/lines/other").isProblem(404, "line-unknown");
        assertThat(elsewhere.json().has("errors")).isFalse();
    }

    @Test
    void saysWhatFormIsMeantWhereTheConstraintNamesIt() {
        Answer body = Answer.post(port, "/api/orders", GOOD.replace("}", ",\"shelf\":\"b7\"}"), "Accept-Language", "en")
                .isProblem(400, "invalid-input")
                .at("/shelf", "shelf-malformed");
        Answer query = Answer.get(port, "/api/orders?shelf=b7")
                .isProblem(400, "invalid-input")
                .at("shelf", "shelf-malformed");

        assertThat(body.json().at("/errors/0/message").asString())
                .isEqualTo("A shelf is a letter and two digits, as B07.");
        assertThat(query.json().at("/errors/0/message").asString()).isEqualTo("货架号是一个字母和两位数字，如 B07。");
    }

    @Test
    void namesEveryFieldThatIsInvalid() {
        Answer.post(port, "/api/orders", "{\"name\":\" \",\"count\":12,\"lines\":[{\"text\":\"\"}]}")
                .isProblem(400, "invalid-input")
                .at("/name", "not-blank")
                .at("/name", "size")
                .at("/count", "max")
                .at("/lines/0/text", "not-blank");
    }

    @Test
    void speaksChineseUnlessEnglishIsAskedFor() {
        String body = "{\"name\":\"tea\",\"count\":12}";
        Answer chinese = Answer.post(port, "/api/orders", body);
        assertThat(chinese.text("title")).isEqualTo("填写的内容有误");
        assertThat(chinese.json().at("/errors/0/message").asString()).isEqualTo("不能大于 9。");
        assertThat(chinese.header("Content-Language")).contains("zh-CN");
        Answer english = Answer.post(port, "/api/orders", body, "Accept-Language", "en-GB,zh;q=0.5");
        assertThat(english.text("title")).isEqualTo("The input is not valid");
        assertThat(english.json().at("/errors/0/message").asString()).isEqualTo("It must not be more than 9.");
        assertThat(Answer.post(port, "/api/orders", body, "Accept-Language", "fr")
                        .text("title"))
                .isEqualTo("填写的内容有误");
        assertThat(Answer.post(port, "/api/orders", body, "Accept-Language", "?;q=x")
                        .text("title"))
                .isEqualTo("填写的内容有误");
    }

    @Test
    void saysWhichRuleRefused() {
        Answer answer = Answer.post(port, "/api/orders", "{\"name\":\"refused\",\"count\":1}")
                .isProblem(422, "sold-out")
                .at("/count");
        assertThat(answer.text("detail")).isEqualTo("最多 1500 件。");
        assertThat(answer.json().path("left").asInt(-1)).isZero();
    }

    @Test
    void keepsItsInsideToItself() {
        Answer.post(port, "/api/orders", "{\"name\":\"broken\",\"count\":1}").isProblem(500, "internal");
    }

    @Test
    void refusesInvalidUtf8AndDeepAndLargeBodies() {
        byte[] latin = "{\"name\":\"caf\u00e9\",\"count\":1}".getBytes(StandardCharsets.ISO_8859_1);
        Answer.post(port, "/api/orders", latin).isProblem(400, "malformed-json");
        String deep = "{\"inner\":".repeat(3000);
        Answer.post(port, "/api/orders", "{\"name\":\"tea\",\"count\":1,\"lines\":[" + deep.substring(0, 9000))
                .isProblem(400, "excessive-json");
        String large = "{\"name\":\"" + "x".repeat(30_000) + "\",\"count\":1}";
        Answer.post(port, "/api/orders", large).isProblem(413, "content-too-large");
        Answer.of(Answer.to(port, "/api/orders")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large))))
                .isProblem(413, "content-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/orders?limt=5         | unknown-parameter  | limt",
                "/api/orders?limit=5&limit=6 | repeated-parameter | limit",
                "/api/orders?limit=x        | wrong-type         | limit",
                "/api/orders?limit=         | missing-value      | limit",
                "/api/orders?limit=1e400    | wrong-type         | limit",
                "/api/orders?limit=99999999999 | wrong-type      | limit",
                "/api/orders?colour=PINK    | unknown-value      | colour",
                "/api/orders?tag=a%00b      | illegal-character  | tag",
                "/api/orders?cursor=abc     | malformed-cursor   | cursor",
                "/api/orders?cursor=eyJhIjoxfQ | malformed-cursor | cursor",
                "/api/orders/123            | wrong-type         | id"
            })
    void refusesParameters(String path, String code, String field) {
        Answer.get(port, path).isProblem(400, code).at(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/orders/wanted?colour=PINK    | 只能是以下之一：RED, BLUE, LIGHT_GREEN。 | It is one of: RED, BLUE, LIGHT_GREEN.",
                "/api/orders/wanted?due=2026-02-30 | 此处应为日期，如 2026-03-01。 | It must be a date, as 2026-03-01.",
                "/api/orders/wanted?most=1234x     | 此处应为整数。 | It must be a whole number.",
                "/api/orders/wanted?open=maybe     | 此处应为 true 或 false。 | It must be true or false."
            })
    void saysWhatAValueMayBeAndNeverRepeatsIt(String path, String chinese, String english) {
        Answer answer = Answer.get(port, path).isProblem(400, "invalid-input");
        assertThat(answer.json().at("/errors/0/code").asString()).isIn("unknown-value", "wrong-type");
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo(chinese);
        assertThat(answer.json().toString()).doesNotContain("PINK", "1234x", "maybe", "02-30", "java");
        assertThat(Answer.of(Answer.to(port, path)
                                .header("Accept-Language", "en")
                                .GET())
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"tea\",\"count\":1,\"due\":\"2026-02-30\"} | 此处应为日期，如 2026-03-01。",
                "{\"name\":\"tea\",\"count\":1,\"colour\":\"PINK\"} | 只能是以下之一：RED, BLUE, light-green。",
                "{\"name\":\"tea\",\"count\":1,\"lines\":[5]} | 此处应为对象。",
                "{\"name\":\"tea\",\"count\":1,\"lines\":{}} | 此处应为列表。"
            })
    void saysOfABodyWhatAValueMayBe(String body, String message) {
        assertThat(Answer.post(port, "/api/orders", body)
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo(message);
    }

    @Test
    void checksLimitsOfParameters() {
        Answer.get(port, "/api/orders?limit=101")
                .isProblem(400, "invalid-input")
                .at("limit", "max");
    }

    @Test
    void followsItsOwnCursor() {
        Answer first = Answer.get(port, "/api/orders?tag=a&tag=b");
        assertThat(first.json().path("total").asInt()).isEqualTo(7);
        assertThat(Answer.get(port, "/api/orders?cursor=" + first.text("next"))
                        .json()
                        .at("/items/0")
                        .asString())
                .isEqualTo("order-1");
    }

    @Test
    void refusesWhatHasNoHandler() {
        Answer.get(port, "/api/nothing").isProblem(404, "no-such-address");
        Answer.get(port, "/nothing").isProblem(404, "no-such-address");
        Answer wrong = Answer.of(Answer.to(port, "/api/orders").DELETE()).isProblem(405, "method-not-allowed");
        assertThat(wrong.header("Allow").orElse("").split(", ")).contains("GET", "POST");
        Answer.of(Answer.to(port, "/api/orders").header("Accept", "application/xml"))
                .isProblem(406, "not-acceptable");
        Answer.of(Answer.to(port, "/api/orders")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("tea")))
                .isProblem(415, "unsupported-media-type");
        Answer yaml = Answer.of(Answer.to(port, "/api/orders")
                        .header("Content-Type", "application/yaml")
                        .POST(HttpRequest.BodyPublishers.ofString(GOOD)))
                .isProblem(415, "unsupported-media-type");
        assertThat(yaml.header("Accept").orElse(""))
                .startsWith("application/json")
                .doesNotContain("yaml");
        Answer.of(Answer.to(port, "/api/orders")
                        .header("Content-Type", "not a type")
                        .POST(HttpRequest.BodyPublishers.ofString("tea")))
                .isProblem(415, "unsupported-media-type");
        Answer.of(Answer.to(port, "/api/orders")
                        .header("Content-Type", "application/json;charset=nope")
                        .POST(HttpRequest.BodyPublishers.ofString(GOOD)))
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void comparesVersions() {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(GOOD);
        HttpRequest.Builder put = Answer.to(port, "/api/orders/1")
                .header("Content-Type", "application/json")
                .PUT(body);
        assertThat(Answer.of(put).status()).isEqualTo(204);
        assertThat(Answer.of(put.setHeader("If-Match", "\"3\"")).status()).isEqualTo(204);
        assertThat(Answer.of(put.setHeader("If-Match", "W/\"3\"")).status()).isEqualTo(204);
        assertThat(Answer.of(put.setHeader("If-Match", "*")).status()).isEqualTo(204);
        Answer.of(put.setHeader("If-Match", "\"2\""))
                .isProblem(412, "version-mismatch")
                .at("If-Match");
        Answer.of(put.setHeader("If-Match", "x"))
                .isProblem(400, "malformed-if-match")
                .at("If-Match");
        Answer.of(Answer.to(port, "/api/orders/1/lock").PUT(HttpRequest.BodyPublishers.noBody()))
                .isProblem(428, "precondition-required");
    }

    @Test
    void answersSignInAndRightsLikeEverythingElse() {
        Answer.get(port, "/api/mine").isProblem(401, "unauthenticated");
        Answer.of(Answer.to(port, "/api/mine").header("Authorization", basic("ann:wrong")))
                .isProblem(401, "unauthenticated");
        Answer.of(Answer.to(port, "/api/secret/1").header("Authorization", basic("ann:ann")))
                .isProblem(403, "forbidden");
    }

    @Test
    void fillsBareStatuses() {
        Answer.get(port, "/api/bare").isProblem(409, "conflict");
        Answer.get(port, "/api/sent").isProblem(418, "malformed-request");
    }

    @Test
    void refusesFormsThatAreNone() {
        Answer.of(form("/api/sheets", "x", "--x--\r\n"))
                .isProblem(400, "missing-part")
                .at("file");
        Answer.of(form("/api/sheets", "x", "no form at all")).isProblem(400, "missing-part");
        Answer.of(Answer.to(port, "/api/sheets")
                        .header("Content-Type", "multipart/form-data")
                        .POST(HttpRequest.BodyPublishers.ofString("x")))
                .isProblem(400, "malformed-multipart");
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        assertThat(Answer.of(form("/api/sheets", "x", part + "a,b\r\n--x--\r\n"))
                        .status())
                .isEqualTo(202);
        Answer.of(form("/api/sheets", "x", part + "a,b\r\n" + part + "c,d\r\n--x--\r\n"))
                .isProblem(400, "repeated-parameter")
                .at("file");
        Answer.of(form("/api/sheets", "x", part + "a,b\r\n" + part.replace("file\"", "other\"") + "c,d\r\n--x--\r\n"))
                .isProblem(400, "unknown-parameter")
                .at("other");
        Answer.of(form("/api/sheets", "x", part + "y".repeat(20_000) + "\r\n--x--\r\n"))
                .isProblem(413, "content-too-large");
        String note = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\na\u0000b\r\n--x--\r\n";
        Answer.of(form("/api/sheets", "x", part + "a,b\r\n" + note))
                .isProblem(400, "illegal-character")
                .at("note");
    }

    private HttpRequest.Builder form(String path, String boundary, String body) {
        return Answer.to(port, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
