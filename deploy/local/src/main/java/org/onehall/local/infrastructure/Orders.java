package org.onehall.local.infrastructure;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the launcher tells this process by its environment.
 *
 * @param data everything durable lies below it
 * @param readyFile written once all parts answer
 * @param whyNotFile written where they do not start
 */
record Orders(
        Path data,
        Path readyFile,
        Path whyNotFile,
        BrokerPorts broker,
        int storePort,
        Sms sms,
        Map<String, String> environment) {

    record BrokerPorts(int clients, int controller) {}

    record Sms(int smppPort, String systemId, String password, int pagePort) {}

    static Orders of(Map<String, String> environment) {
        return new Orders(
                Path.of(must(environment, "ONEHALL_DATA")),
                Path.of(must(environment, "ONEHALL_READY_FILE")),
                Path.of(must(environment, "ONEHALL_WHY_NOT_FILE")),
                new BrokerPorts(
                        number(environment, "ONEHALL_KAFKA_PORT"),
                        number(environment, "ONEHALL_KAFKA_CONTROLLER_PORT")),
                number(environment, "ONEHALL_STORE_PORT"),
                new Sms(
                        number(environment, "ONEHALL_SMPP_PORT"),
                        must(environment, "ONEHALL_SMPP_SYSTEM_ID"),
                        must(environment, "ONEHALL_SMPP_PASSWORD"),
                        number(environment, "ONEHALL_SMS_PAGE_PORT")),
                Map.copyOf(environment));
    }

    private static String must(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    private static int number(Map<String, String> environment, String name) {
        return Integer.parseInt(must(environment, name));
    }

    /** Never the password, never the environment. */
    @Override
    public String toString() {
        return "Orders[data=%s, broker=%s, storePort=%d]".formatted(data, broker, storePort);
    }
}
