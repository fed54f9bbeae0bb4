package org.onehall.local.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each part is told by its environment. Everything listens on loopback and finds the others by the block of ports. */
record Settings(Path root, Home home, Ports ports, Secrets secrets) {

    /** Of a part that keeps data. */
    Map<String, String> of(Part part, Parts infrastructure) {
        Map<String, String> told = of(part);
        told.putAll(withStore(part, infrastructure));
        if (infrastructure.withoutIndexes()) {
            // Each sweep walks whole collections there; crashes are as rare as elsewhere.
            told.put("ONEHALL_EVENTS_SWEEP", "20s");
        }
        return told;
    }

    /** Of a part that stands on its own. */
    Map<String, String> of(Part part) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("SERVER_PORT", String.valueOf(part.port(ports)));
        told.put("SERVER_ADDRESS", "127.0.0.1");
        told.put("EUREKA_CLIENT_SERVICEURL_DEFAULTZONE", registry());
        told.put("EUREKA_CLIENT_REGISTRYFETCHINTERVALSECONDS", "2");
        told.put("EUREKA_CLIENT_INITIALINSTANCEINFOREPLICATIONINTERVALSECONDS", "0");
        // The registry goes down with all others, and a service that takes leave of it waits three seconds.
        told.put("EUREKA_CLIENT_SHOULDUNREGISTERONSHUTDOWN", "false");
        told.put("EUREKA_INSTANCE_HOSTNAME", "localhost");
        told.put("EUREKA_INSTANCE_LEASERENEWALINTERVALINSECONDS", "5");
        told.put("EUREKA_INSTANCE_LEASEEXPIRATIONDURATIONINSECONDS", "15");
        told.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer());
        told.put("ONEHALL_SECURITY_JWK_SET_URI", Part.IDENTITY.url(ports) + "/oauth2/jwks");
        told.putAll(special(part));
        return told;
    }

    String issuer() {
        return Part.GATEWAY.url(ports);
    }

    private String registry() {
        return Part.REGISTRY.url(ports).replace("://", "://onehall:" + secrets.registryPassword() + "@") + "/eureka/";
    }

    private Map<String, String> withStore(Part part, Parts infrastructure) {
        String name = part.label().replace("-service", "");
        return Map.of(
                "SPRING_MONGODB_URI", database(infrastructure.storeUri(), "onehall_" + name),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka(),
                "ONEHALL_PRIVACY_KEYS_FILE", home.keys().toString(),
                "ONEHALL_SEARCH_DIRECTORY",
                        home.data().resolve("search").resolve(name).toString());
    }

    /** The store's address with a database's name before its options. */
    private static String database(String storeUri, String name) {
        int options = storeUri.indexOf('?');
        String address = options < 0 ? storeUri : storeUri.substring(0, options);
        String bare = address.replaceFirst("(mongodb(\\+srv)?://[^/]+)/?.*", "$1/");
        return bare + name + (options < 0 ? "" : storeUri.substring(options));
    }

    private Map<String, String> special(Part part) {
        return switch (part) {
            case REGISTRY ->
                Map.of(
                        "ONEHALL_REGISTRY_PASSWORD", secrets.registryPassword(),
                        "EUREKA_CLIENT_REGISTERWITHEUREKA", "false",
                        "EUREKA_CLIENT_FETCHREGISTRY", "false");
            case IDENTITY ->
                Map.of(
                        "ONEHALL_IDENTITY_ISSUER", issuer(),
                        "ONEHALL_IDENTITY_BOOTSTRAP_FILE", home.bootstrap().toString());
            case NOTIFICATION -> carrier();
            case GATEWAY ->
                Map.of(
                        "ONEHALL_IDENTITY_URL",
                        Part.IDENTITY.url(ports),
                        "ONEHALL_HALL_CLIENT_SECRET",
                        secrets.hallSecret(),
                        // Looked for at each page, so that it may be built while the hall is up.
                        "ONEHALL_PORTAL",
                        root.resolve("portal").resolve("dist").toAbsolutePath().toString());
            default -> Map.of();
        };
    }

    private Map<String, String> carrier() {
        return Map.of(
                "ONEHALL_SMPP_HOST", "localhost",
                "ONEHALL_SMPP_PORT", String.valueOf(ports.smpp()),
                "ONEHALL_SMPP_SYSTEM_ID", "onehall",
                "ONEHALL_SMPP_PASSWORD", secrets.smppPassword(),
                // The phones of a trial are nobody's: a hire at night is told at night.
                "ONEHALL_NOTIFICATION_POLICY_QUIETHOURS", "false");
    }
}
