package org.onehall.platform.observability;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.Iterator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Puts the guard around every appender as soon as logging is set up, and before the first line of the application. */
final class LogGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            install(logging);
        }
    }

    static void install(LoggerContext logging) {
        for (Logger logger : logging.getLoggerList()) {
            guardAll(logger);
        }
    }

    private static <E> void guardAll(AppenderAttachable<E> owner) {
        Iterator<Appender<E>> appenders = owner.iteratorForAppenders();
        while (appenders.hasNext()) {
            guard(appenders.next());
        }
    }

    private static <E> void guard(Appender<E> appender) {
        if (appender instanceof OutputStreamAppender<E> writing) {
            Encoder<E> encoder = writing.getEncoder();
            if (encoder != null && !(encoder instanceof GuardedEncoder)) {
                GuardedEncoder<E> guarded = new GuardedEncoder<>(encoder);
                guarded.setContext(writing.getContext());
                guarded.start();
                writing.setEncoder(guarded);
            }
        }
        if (appender instanceof AppenderAttachable<?> owner) {
            guardAll(owner);
        }
    }
}
