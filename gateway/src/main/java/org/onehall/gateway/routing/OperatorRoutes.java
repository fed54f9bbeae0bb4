package org.onehall.gateway.routing;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.Set;
import org.onehall.gateway.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Dead letters of each service, for administrators: list, look, replay. The only inner addresses that can be reached. */
@Configuration(proxyBeanMethods = false)
class OperatorRoutes {

    private static final String LETTERS = "/api/operations/{service}/dead-letters";
    private static final String LETTER = LETTERS + "/{id:[A-Za-z0-9._:-]{1,128}}";

    private final Set<String> services;
    private final RoutingProperties properties;
    private final Forwarding forwarding;
    private final Refusals refusals;

    OperatorRoutes(RoutingProperties properties, Forwarding forwarding, Refusals refusals) {
        this.services = Set.copyOf(properties.services());
        this.properties = properties;
        this.forwarding = forwarding;
        this.refusals = refusals;
    }

    @Bean
    RouterFunction<ServerResponse> deadLetterRoutes() {
        return RouterFunctions.route()
                .route(GET(LETTERS), request -> forward(request, ""))
                .route(GET(LETTER).or(POST(LETTER)), request -> forward(request, "/" + request.pathVariable("id")))
                .route(path("/api/operations/**"), request -> refusals.of(Problem.NO_SUCH_ADDRESS))
                .build();
    }

    private ServerResponse forward(ServerRequest request, String letter) throws java.io.IOException {
        String service = request.pathVariable("service");
        if (!services.contains(service)) {
            return refusals.of(Problem.NO_SUCH_ADDRESS);
        }
        return forwarding.forward(request, properties.targetOf(service), "/actuator/deadletters" + letter);
    }
}
