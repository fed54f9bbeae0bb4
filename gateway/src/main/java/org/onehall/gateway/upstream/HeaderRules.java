package org.onehall.gateway.upstream;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.onehall.gateway.caller.CallerProperties;
import org.onehall.gateway.caller.Peers;
import org.springframework.stereotype.Component;

/** Which headers pass the gateway, and which it sets itself. */
@Component
class HeaderRules {

    /** The session cookie of the gateway and its token against forged requests: nobody else's business. */
    private static final Set<String> OWN_COOKIES = Set.of("hall", "xsrf-token");

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "http2-settings");

    private static final Set<String> NOT_IN = Set.of("host", "content-length", "forwarded", "x-real-ip", "cookie");
    private static final Set<String> NOT_OUT = Set.of("server", "x-powered-by", "x-application-context", "set-cookie");

    private final Peers peers;
    private final String scheme;
    private final String authority;
    private final String port;

    HeaderRules(Peers peers, CallerProperties hall) {
        this.peers = peers;
        this.scheme = hall.publicAddress().getScheme();
        this.authority = hall.publicAddress().getRawAuthority();
        this.port = String.valueOf(hall.publicPort());
    }

    /** Straight from the one to the other: maps between them cost more than the rules. */
    void toService(HttpServletRequest request, Target target, HttpMessage call) {
        Set<String> nominated = nominated(request.getHeaders("Connection"));
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            String key = name.toLowerCase(Locale.ROOT);
            boolean inner = key.startsWith("x-forwarded-") || key.startsWith("x-onehall-");
            if (!inner && !HOP_BY_HOP.contains(key) && !NOT_IN.contains(key) && !nominated.contains(key)) {
                for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
                    call.addHeader(name, values.nextElement());
                }
            }
        }
        if (target.cookies()) {
            addCookies(request, call);
        }
        call.addHeader("X-Forwarded-For", peers.of(request));
        call.addHeader("X-Forwarded-Proto", scheme);
        call.addHeader("X-Forwarded-Host", authority);
        call.addHeader("X-Forwarded-Port", port);
    }

    void toCaller(Header[] answer, Target target, BiConsumer<String, String> caller) {
        Set<String> nominated = nominated(answer);
        for (Header header : answer) {
            String key = header.getName().toLowerCase(Locale.ROOT);
            boolean cookie = key.equals("set-cookie") && target.cookies();
            if (cookie || !(HOP_BY_HOP.contains(key) || NOT_OUT.contains(key) || nominated.contains(key))) {
                caller.accept(header.getName(), header.getValue());
            }
        }
    }

    private static void addCookies(HttpServletRequest request, HttpMessage call) {
        List<String> passing = Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .map(String::strip)
                .filter(cookie -> !OWN_COOKIES.contains(nameOf(cookie)))
                .toList();
        if (!passing.isEmpty()) {
            call.addHeader("Cookie", String.join("; ", passing));
        }
    }

    private static String nameOf(String cookie) {
        int end = cookie.indexOf('=');
        return (end < 0 ? cookie : cookie.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> nominated(Enumeration<String> connection) {
        return connection.hasMoreElements() ? nominated(Collections.list(connection)) : Set.of();
    }

    private static Set<String> nominated(Header[] answer) {
        List<String> connection = null;
        for (Header header : answer) {
            if (header.getName().equalsIgnoreCase("Connection")) {
                connection = connection == null ? new ArrayList<>() : connection;
                connection.add(header.getValue());
            }
        }
        return connection == null ? Set.of() : nominated(connection);
    }

    private static Set<String> nominated(List<String> connection) {
        Set<String> names = new HashSet<>();
        for (String value : connection) {
            for (String name : List.of(value.split(","))) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
