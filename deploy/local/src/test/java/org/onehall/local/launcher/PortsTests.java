package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {

    @Test
    void namesThePortThatIsTakenAndWhoHasIt() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(socket.getLocalPort() - 1);

            assertThat(ports.taken()).containsEntry("sms-centre", socket.getLocalPort());
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(PortOwner.of(socket.getLocalPort()))
                        .contains("pid " + ProcessHandle.current().pid());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 1023, 65_530, 70_000})
    void refusesABlockThatDoesNotFit(int port) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Ports(port));
    }

    @Test
    void findsTheSamePortsAfterARestart(@TempDir Path folder) {
        Home home = new Home(folder);
        home.prepare();

        new Ports(9300).remember(home);

        assertThat(Ports.remembered(home)).isEqualTo(new Ports(9300));
    }
}
