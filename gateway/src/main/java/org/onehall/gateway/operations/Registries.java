package org.onehall.gateway.operations;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the registries listen that this gateway asks, as Eureka's own settings have it. */
@Component
class Registries {

    private final List<String> addresses;

    Registries(Environment settings) {
        String urls = Binder.get(settings)
                .bind("eureka.client.service-url", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .getOrDefault("defaultZone", "");
        this.addresses = Stream.of(urls.split(","))
                .filter(url -> !url.isBlank())
                .map(Registries::withoutPathAndPassword)
                .toList();
    }

    List<String> addresses() {
        return addresses;
    }

    /** How it is is told to all; the password is for its list. */
    private static String withoutPathAndPassword(String url) {
        URI uri = URI.create(url.strip());
        String authority = uri.getRawAuthority();
        return uri.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1);
    }
}
