package org.onehall.gateway.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Access lines wait in a buffer before the console, half a second at most: a write for each costs more than making it. Any
 * other line is written at once, with what waits before it, so all stand in their order.
 */
@Component
class AccessLines implements AutoCloseable {

    private static final String NAME = "ACCESS";
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final int BUFFER = 16 * 1024;

    private final Thread clock =
            Thread.ofPlatform().daemon().name("access-lines").unstarted(this::emptyInTime);
    private final Map<OutputStreamAppender<ILoggingEvent>, OutputStream> buffers = new HashMap<>();

    AccessLines() {
        this((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    AccessLines(LoggerContext logging) {
        Logger access = logging.getLogger(AccessLog.NAME);
        access.detachAppender(NAME);
        Iterator<Appender<ILoggingEvent>> all =
                logging.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        while (all.hasNext()) {
            Appender<ILoggingEvent> appender = all.next();
            access.addAppender(appender instanceof ConsoleAppender<ILoggingEvent> console ? beside(console) : appender);
        }
        access.setAdditive(false);
        clock.start();
    }

    /** Both write to one buffer; the console's own appender empties it with each line. */
    private Appender<ILoggingEvent> beside(ConsoleAppender<ILoggingEvent> console) {
        OutputStream buffer = new BufferedOutputStream(console.getOutputStream(), BUFFER);
        console.setOutputStream(buffer);
        OutputStreamAppender<ILoggingEvent> lines = new OutputStreamAppender<>();
        lines.setContext(console.getContext());
        lines.setName(NAME);
        console.getCopyOfAttachedFiltersList().forEach(lines::addFilter);
        lines.setEncoder(console.getEncoder());
        lines.setOutputStream(buffer);
        lines.setImmediateFlush(false);
        lines.start();
        buffers.put(lines, buffer);
        return lines;
    }

    private void emptyInTime() {
        try {
            while (true) {
                Thread.sleep(LONGEST_WAIT);
                flush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush() {
        buffers.forEach((lines, buffer) -> {
            try {
                buffer.flush();
            } catch (IOException e) {
                lines.addError("Access lines could not be written", e);
            }
        });
    }

    /** Whoever still writes a line after this has nobody to empty the buffer. */
    @Override
    public void close() {
        clock.interrupt();
        buffers.keySet().forEach(lines -> lines.setImmediateFlush(true));
        flush();
    }
}
