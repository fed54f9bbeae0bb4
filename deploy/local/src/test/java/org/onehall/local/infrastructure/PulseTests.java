package org.onehall.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.platform.embedded.EmbeddedStore;
import org.onehall.smscentre.SmsCentre;
import org.onehall.smscentre.SmsCentreSettings;

class PulseTests {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Of whom an answer is expected: the first takes the time that it takes to load what is needed for it. */
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void tellsWhoAnswersFromWhoIsAway() throws IOException {
        int nobody = closedPort();
        try (SmsCentre sms = smsCentre();
                EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), 0)) {
            assertThat(Pulse.take(doors(nobody, store.uri(), sms), LONG)).isEqualTo(new Pulse(false, true, true, true));
            String named = store.uri().replace("127.0.0.1", "localhost");
            assertThat(Pulse.take(doors(nobody, named, sms), LONG)).isEqualTo(new Pulse(false, true, true, true));
            assertThat(Pulse.take(doors(nobody, address(nobody), sms), LONG))
                    .isEqualTo(new Pulse(false, false, true, true));
            var silent = new Pulse.Doors(nobody, store.uri(), nobody, nobody);
            assertThat(Pulse.take(silent, LONG)).isEqualTo(new Pulse(false, true, false, false));
        }
    }

    @Test
    void doesNotTakeAProcessThatHangsForOneThatAnswers() throws IOException {
        try (ServerSocket hung = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = hung.getLocalPort();
            long began = System.nanoTime();

            Pulse pulse = Pulse.take(new Pulse.Doors(port, address(port), port, port), PATIENCE);

            assertThat(pulse).isEqualTo(new Pulse(false, false, false, false));
            assertThat(pulse.isWell()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isGreaterThan(PATIENCE.dividedBy(2))
                    .isLessThan(PATIENCE.multipliedBy(3));
        }
    }

    private SmsCentre smsCentre() {
        return SmsCentre.start(SmsCentreSettings.in(folder.resolve("sms"), "onehall", "secret"));
    }

    private static Pulse.Doors doors(int broker, String store, SmsCentre sms) {
        return new Pulse.Doors(broker, store, sms.page().getPort(), sms.smppPort());
    }

    private static String address(int port) {
        return "mongodb://127.0.0.1:" + port;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
