package org.onehall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.onehall.gateway.caller.Peers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The networks that figures and build information are shown to. */
@Component
class Operators {

    private final List<IpAddressMatcher> networks;
    private final Peers peers;

    Operators(@Value("${onehall.gateway.operator-networks:127.0.0.0/8,::1/128}") List<String> networks, Peers peers) {
        this.networks = networks.stream().map(IpAddressMatcher::new).toList();
        this.peers = peers;
    }

    boolean includes(HttpServletRequest request) {
        String caller = peers.of(request);
        return networks.stream().anyMatch(network -> network.matches(caller));
    }
}
