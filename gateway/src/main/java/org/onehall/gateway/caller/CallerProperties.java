package org.onehall.gateway.caller;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway cannot learn from a request.
 *
 * @param publicAddress the address under which callers know the hall; what services hear as their own address,
 *     whatever a request claims in Host
 * @param trustedProxies networks (CIDR) of the proxies in front whose X-Forwarded-For is believed; none by default
 */
@ConfigurationProperties("onehall.gateway.caller")
public record CallerProperties(
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @DefaultValue List<String> trustedProxies) {

    public boolean isSecure() {
        return "https".equalsIgnoreCase(publicAddress.getScheme());
    }

    public int publicPort() {
        return publicAddress.getPort() >= 0 ? publicAddress.getPort() : isSecure() ? 443 : 80;
    }
}
