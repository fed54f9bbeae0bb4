package org.onehall.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** A block of ports on loopback: the hall takes the first, everything else the ones after it. */
record Ports(int hall) {

    static final int USUAL = 8080;
    private static final int BLOCK = 11;

    Ports {
        if (hall < 1024 || hall + BLOCK > 65_536) {
            throw new Refusal(
                    "端口须在 1024 到 " + (65_536 - BLOCK) + " 之间：" + hall,
                    "A port between 1024 and " + (65_536 - BLOCK) + " is needed, not " + hall + ".");
        }
    }

    /** The ports of the last start, so that a restart finds the same addresses. */
    static Ports remembered(Home home) {
        return Files.exists(home.ports())
                ? new Ports(Integer.parseInt(Home.read(home.ports()).strip()))
                : new Ports(USUAL);
    }

    void remember(Home home) {
        Home.write(home.ports(), hall + "\n");
    }

    int smsPage() {
        return hall + 1;
    }

    int smpp() {
        return hall + 7;
    }

    int kafka() {
        return hall + 8;
    }

    int kafkaController() {
        return hall + 9;
    }

    int store() {
        return hall + 10;
    }

    /** The ports of the block that something else listens on, by what they were meant for. */
    Map<String, Integer> taken() {
        Map<String, Integer> all = new LinkedHashMap<>();
        Part.services().forEach(part -> all.put(part.label(), part.port(this)));
        all.put("sms-centre", smsPage());
        all.put("sms-centre (SMPP)", smpp());
        all.put("kafka", kafka());
        all.put("kafka (controller)", kafkaController());
        all.put("store", store());
        all.values().removeIf(Ports::free);
        return all;
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
