package org.onehall.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the process with broker, store and SMS centre is started; it answers by writing {@link Parts}. */
final class Infra {

    private Infra() {}

    static List<String> command(Path root) {
        Path target = Part.INFRASTRUCTURE.moduleFolder(root).resolve("target");
        List<String> command = new ArrayList<>(List.of(Image.java()));
        command.addAll(Image.mode());
        command.addAll(List.of("-Xmx" + Part.INFRASTRUCTURE.heapMegabytes() + "m", "-cp"));
        command.add(target.resolve("classes") + ":" + target.resolve("lib") + "/*");
        command.add("org.onehall.local.infrastructure.Infrastructure");
        return command;
    }

    static Map<String, String> environment(Home home, Ports ports, Secrets secrets) {
        return Map.of(
                "ONEHALL_DATA", home.data().toString(),
                "ONEHALL_READY_FILE", home.infrastructure().toString(),
                "ONEHALL_KAFKA_PORT", String.valueOf(ports.kafka()),
                "ONEHALL_KAFKA_CONTROLLER_PORT", String.valueOf(ports.kafkaController()),
                "ONEHALL_STORE_PORT", String.valueOf(ports.store()),
                "ONEHALL_SMPP_PORT", String.valueOf(ports.smpp()),
                "ONEHALL_SMPP_SYSTEM_ID", "onehall",
                "ONEHALL_SMPP_PASSWORD", secrets.smppPassword(),
                "ONEHALL_SMS_PAGE_PORT", String.valueOf(ports.smsPage()));
    }
}
