package org.onehall.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.code.PhoneNumber;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Writes the login page: plain forms that work without scripts, one style sheet inside, nothing from elsewhere. */
@Component
class LoginPage {

    private static final String STYLE = """
            body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0}
            body{background:var(--ground);color:var(--ink)}a{color:var(--accent)}
            main{max-width:22rem;margin:10vh auto;background:var(--paper);padding:2rem;border-radius:8px}
            main{box-shadow:0 1px 6px #0002}h1{font-size:1.3rem;margin:0 0 1rem}label{display:block;margin:.8rem 0 .2rem}
            input,button{width:100%;font:inherit;border-radius:4px}
            input{box-sizing:border-box;padding:.5rem;border:1px solid var(--edge);background:var(--paper);color:inherit}
            button{margin-top:1.2rem;padding:.6rem;border:0;background:var(--accent);color:var(--on-accent)}
            nav a{margin-right:1rem}nav{margin-top:1.2rem}[role=alert]{color:var(--bad)}small{color:var(--quiet)}
            """;

    private final MessageSource messages;
    private final SecureRandom random = new SecureRandom();

    LoginPage(MessageSource messages) {
        this.messages = messages;
    }

    /** What one page is written from. */
    record Scene(@Nullable String request, CsrfToken csrf, Appearance appearance) {

        Locale language() {
            return appearance.language();
        }
    }

    ResponseEntity<String> passwordForm(Scene scene, HttpStatus status, @Nullable String alert) {
        return page(
                scene,
                status,
                alert,
                "password",
                first(field(scene, "name", "name", "text", "username"))
                        + field(scene, "password", "password", "password", "current-password"));
    }

    ResponseEntity<String> replacementForm(Scene scene, HttpStatus status, @Nullable String alert, String name) {
        return page(
                scene,
                status,
                alert,
                "replace",
                hidden("name", name)
                        + first(field(scene, "password", "given", "password", "current-password"))
                        + field(scene, "chosen", "chosen", "password", "new-password"));
    }

    ResponseEntity<String> phoneForm(Scene scene, HttpStatus status, @Nullable String alert) {
        return page(scene, status, alert, "phone", first(field(scene, "phone", "phone", "tel", "tel-national")));
    }

    /** What one code form is written from; the phone is the one the code went to, shown to who typed it. */
    record CodeSent(String codeId, @Nullable PhoneNumber phone) {}

    ResponseEntity<String> codeForm(Scene scene, HttpStatus status, @Nullable String alert, CodeSent sent) {
        PhoneNumber phone = sent.phone();
        String whereto = phone == null
                ? ""
                : "<p>" + text(scene, "login.code.sent", phone.value()) + "</p>" + hidden("phone", phone.value());
        return page(
                scene,
                status,
                alert,
                "code",
                whereto
                        + hidden("codeId", sent.codeId())
                        + first(field(scene, "code", "code", "text", "one-time-code"))
                        + "<p><small>" + text(scene, "login.code.hint") + "</small></p>");
    }

    String text(Scene scene, String key, Object... words) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, words, scene.language()), "UTF-8");
    }

    private ResponseEntity<String> page(
            Scene scene, HttpStatus status, @Nullable String alert, String step, String fields) {
        String nonce = nonce();
        String language = scene.language().getLanguage().equals("en") ? "en" : "zh-CN";
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-" + nonce
                                + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .body(head(scene, language, nonce) + main(scene, alert, step, fields));
    }

    private String head(Scene scene, String language, String nonce) {
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>
                <style nonce="%s">%s</style></head>
                """.formatted(
                        language,
                        text(scene, "login.title"),
                        nonce,
                        scene.appearance().shade().colours() + STYLE);
    }

    private String main(Scene scene, @Nullable String alert, String step, String fields) {
        String request = scene.request() == null ? "" : scene.request();
        return """
                <body><main><p><a href="/">‹ %s</a></p><h1>%s</h1>%s<form method="post" action="/login">%s%s<button>%s</button></form>
                <nav>%s</nav></main></body></html>
                """.formatted(
                        text(scene, "login.hall"),
                        text(scene, "login." + step + ".title"),
                        alert == null ? "" : "<p role=\"alert\">" + alert + "</p>",
                        hidden(scene.csrf().getParameterName(), scene.csrf().getToken())
                                + hidden("step", step)
                                + hidden("request", request),
                        fields,
                        text(scene, "login." + step + ".button"),
                        ways(scene, step));
    }

    private String ways(Scene scene, String step) {
        return switch (step) {
            case "phone" -> way(scene, "password", "login.way.password");
            case "code" -> way(scene, "phone", "login.way.other-phone") + way(scene, "password", "login.way.password");
            default -> way(scene, "phone", "login.way.phone");
        };
    }

    private String way(Scene scene, String way, String words) {
        String request = scene.request() == null
                ? ""
                : "&amp;request=" + UriUtils.encode(scene.request(), StandardCharsets.UTF_8);
        return "<a href=\"/login?way=" + way + request + "\">" + text(scene, words) + "</a>";
    }

    /** Where a page begins to be filled in. */
    private static String first(String field) {
        return field.replace("<input ", "<input autofocus ");
    }

    private String field(Scene scene, String name, String label, String type, String autocomplete) {
        return "<label for=\"" + name + "\">" + text(scene, "login.field." + label) + "</label><input id=\"" + name
                + "\" name=\"" + name + "\" type=\"" + type + "\" autocomplete=\"" + autocomplete
                + "\" maxlength=\"200\" required>";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + HtmlUtils.htmlEscape(value, "UTF-8") + "\">";
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
