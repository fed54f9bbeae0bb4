package org.onehall.local.launcher;

import java.util.Map;

/** How the process with broker, store and SMS centre is started; it answers by writing {@link Parts}, or why there are none. */
final class Infra {

    static final String MAIN = "org.onehall.local.infrastructure.Infrastructure";

    private Infra() {}

    static Map<String, String> environment(Home home, Ports ports, Secrets secrets) {
        return Map.of(
                "ONEHALL_DATA", home.data().toString(),
                "ONEHALL_READY_FILE", home.infrastructure().toString(),
                "ONEHALL_WHY_NOT_FILE", home.whyNot().toString(),
                "ONEHALL_KAFKA_PORT", String.valueOf(ports.kafka()),
                "ONEHALL_KAFKA_CONTROLLER_PORT", String.valueOf(ports.kafkaController()),
                "ONEHALL_STORE_PORT", String.valueOf(ports.store()),
                "ONEHALL_SMPP_PORT", String.valueOf(ports.smpp()),
                "ONEHALL_SMPP_SYSTEM_ID", "onehall",
                "ONEHALL_SMPP_PASSWORD", secrets.smppPassword(),
                "ONEHALL_SMS_PAGE_PORT", String.valueOf(ports.smsPage()));
    }
}
