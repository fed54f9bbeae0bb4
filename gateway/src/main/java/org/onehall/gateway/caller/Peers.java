package org.onehall.gateway.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Tells where a request really comes from: the socket's peer, unless that is a trusted proxy; then the last
 * address in X-Forwarded-For that is none. What any other caller writes there counts for nothing.
 */
@Component
public class Peers {

    private final List<IpAddressMatcher> trusted;

    Peers(CallerProperties properties) {
        this.trusted =
                properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    public String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!isTrusted(peer)) {
            return peer;
        }
        List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .toList();
        for (String hop : hops.reversed()) {
            if (!isAddress(hop)) {
                return peer;
            }
            if (!isTrusted(hop)) {
                return hop;
            }
        }
        return peer;
    }

    private boolean isTrusted(String address) {
        for (IpAddressMatcher network : trusted) {
            if (network.matches(address)) {
                return true;
            }
        }
        return false;
    }

    /** Digits and separators of an IP address alone: nothing here may cause a look-up of a name. */
    private static boolean isAddress(String text) {
        return text.length() <= 45 && text.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+");
    }
}
