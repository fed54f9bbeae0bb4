package org.onehall.gateway.operations;

import org.jspecify.annotations.Nullable;
import org.onehall.gateway.session.SessionTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class OperationsRoute {

    private static final String BEARER = "Bearer ";

    /** Before the routes below it, which answer what is not there. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> operationsRoutes(Operations operations, SessionTokens sessions) {
        return RouterFunctions.route()
                .GET(
                        "/api/operations",
                        request -> ServerResponse.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(operations.look(token(request, sessions))))
                .build();
    }

    /** The services verify it themselves: what they show an administrator they show through here. */
    private static @Nullable String token(ServerRequest request, SessionTokens sessions) {
        String header = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length())
                : sessions.of(request.servletRequest());
    }
}
