package org.onehall.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessLinesTests {

    final LoggerContext logging = new LoggerContext();
    final ByteArrayOutputStream written = new ByteArrayOutputStream();
    final ListAppender<ILoggingEvent> other = new ListAppender<>();
    final Logger access = logging.getLogger(AccessLog.NAME);
    final Logger rest = logging.getLogger("org.onehall.rest");

    @BeforeEach
    void logToAConsoleAndElsewhere() {
        logging.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern("%level %msg;");
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logging);
        console.setEncoder(encoder);
        console.start();
        console.setOutputStream(written);
        other.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(other);
    }

    @AfterEach
    void end() {
        logging.stop();
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void standInOrderBeforeALineThatDoesNotWait() {
        try (AccessLines lines = new AccessLines(logging)) {
            access.info("one");
            access.info("two");
            rest.warn("trouble");

            assertThat(written()).isEqualTo("INFO one;INFO two;WARN trouble;");
            assertThat(lines).isNotNull();
        }
    }

    @Test
    void waitNoLongerThanASecond() {
        try (AccessLines lines = new AccessLines(logging)) {
            access.info("alone");

            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(written()).isEqualTo("INFO alone;"));
            assertThat(lines).isNotNull();
        }
    }

    @Test
    void areAllThereWhenTheGatewayEndsAndNoneWaitsAfterIt() {
        new AccessLines(logging).close();
        access.info("late");

        assertThat(written()).isEqualTo("INFO late;");
    }

    @Test
    void areWrittenWhenLoggingEnds() {
        try (AccessLines lines = new AccessLines(logging)) {
            access.info("last");
            logging.stop();

            assertThat(written()).isEqualTo("INFO last;");
            assertThat(lines).isNotNull();
        }
    }

    @Test
    void goWhereverElseLinesGoOnce() {
        try (AccessLines lines = new AccessLines(logging)) {
            access.info("one");

            assertThat(other.list).hasSize(1);
            assertThat(lines).isNotNull();
        }
    }
}
