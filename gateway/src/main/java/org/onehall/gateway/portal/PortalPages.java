package org.onehall.gateway.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The portal's one page, at every address that its own router knows: all but those of services, of the session and of
 * files. Each answer carries a nonce of its own for the styles that the page's script makes.
 */
@Configuration(proxyBeanMethods = false)
class PortalPages {

    /** What the build leaves in the page for us to fill in. */
    private static final String PLACE = "ONEHALL_NONCE";

    private static final Set<String> NOT_PAGES = Set.of(
            "api", "oauth2", "session", "login", "logout", "connect", "userinfo", "v3", "actuator", "error", "assets");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int NONCE_BYTES = 16;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PortalProperties portal;
    private final MessageSource messages;
    private final SecureRandom random = new SecureRandom();

    PortalPages(PortalProperties portal, MessageSource messages) {
        this.portal = portal;
        this.messages = messages;
    }

    @Bean
    RouterFunction<ServerResponse> pagesOfThePortal() {
        return RouterFunctions.route()
                .route(this::isPage, request -> page())
                .route(PortalPages::isFront, this::howToGetOne)
                .build();
    }

    private boolean isPage(ServerRequest request) {
        return asksForHtml(request) && isOfPortal(request.path()) && index() != null;
    }

    private static boolean isFront(ServerRequest request) {
        return asksForHtml(request) && request.path().equals("/");
    }

    private static boolean asksForHtml(ServerRequest request) {
        List<MediaType> accepted = request.headers().accept();
        return READING.contains(request.method())
                && (accepted.isEmpty() || accepted.stream().anyMatch(MediaType.TEXT_HTML::isCompatibleWith));
    }

    /** A name with a dot is a file: a missing one is missing, not a page. */
    static boolean isOfPortal(String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !NOT_PAGES.contains(first) && !first.startsWith(".") && !last.contains(".");
    }

    private @Nullable Path index() {
        Path index = portal.location() == null ? null : portal.location().resolve("index.html");
        return index != null && Files.isRegularFile(index) ? index : null;
    }

    private ServerResponse page() throws IOException {
        Path index = index();
        if (index == null) {
            return ServerResponse.notFound().build();
        }
        String nonce = nonce();
        return html(nonce, Files.readString(index).replace(PLACE, nonce));
    }

    private ServerResponse howToGetOne(ServerRequest request) {
        Locale locale = request.headers().acceptLanguage().stream()
                        .findFirst()
                        .filter(range -> range.getRange().startsWith("en"))
                        .isPresent()
                ? Locale.ENGLISH
                : Locale.CHINESE;
        String nonce = nonce();
        String page = """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>
                <style nonce="%s">body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:38rem;\
                margin:12vh auto;padding:0 1.5rem}</style></head><body><main><h1>%s</h1><p>%s</p><p>%s</p></main></body></html>
                """.formatted(
                        locale.equals(Locale.ENGLISH) ? "en" : "zh-CN",
                        text("portal.missing.title", locale),
                        nonce,
                        text("portal.missing.title", locale),
                        text("portal.missing.text", locale),
                        text("portal.missing.api", locale));
        return html(nonce, page);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ServerResponse html(String nonce, String page) {
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", policy(nonce))
                .body(page);
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
