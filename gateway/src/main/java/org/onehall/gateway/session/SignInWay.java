package org.onehall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Tells the provider which of its forms to begin with, where the page that signs in knows who comes. */
class SignInWay implements OAuth2AuthorizationRequestResolver {

    private static final String WAY = "way";
    private static final Set<String> WAYS = Set.of("phone", "password");

    private final OAuth2AuthorizationRequestResolver standard;

    SignInWay(ClientRegistrationRepository clients) {
        standard = new DefaultOAuth2AuthorizationRequestResolver(clients, SignIn.BASE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withWay(request, standard.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return withWay(request, standard.resolve(request, client));
    }

    private static @Nullable OAuth2AuthorizationRequest withWay(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest start) {
        if (start == null) {
            // Somebody's form on its way to a service: to ask for a parameter would read it.
            return null;
        }
        String way = request.getParameter(WAY);
        if (way == null || !WAYS.contains(way)) {
            return start;
        }
        return OAuth2AuthorizationRequest.from(start)
                .additionalParameters(parameters -> parameters.put(WAY, way))
                .build();
    }
}
