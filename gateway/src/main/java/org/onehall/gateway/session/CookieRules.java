package org.onehall.gateway.session;

import org.onehall.gateway.caller.CallerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** Behind an address with TLS the session's cookie never leaves without it, whatever this hop speaks. */
@Component
class CookieRules implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final CallerProperties hall;

    CookieRules(CallerProperties hall) {
        this.hall = hall;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        server.addInitializers(context -> context.getSessionCookieConfig().setSecure(hall.isSecure()));
    }
}
