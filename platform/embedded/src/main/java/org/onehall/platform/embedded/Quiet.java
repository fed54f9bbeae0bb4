package org.onehall.platform.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Keeps the servers' own story out of the log of whoever starts them; a level that somebody has set stays. */
final class Quiet {

    private static final String[] SERVERS = {
        "kafka",
        "state.change.logger",
        "org.apache.kafka.clients.NetworkClient",
        "org.apache.kafka.common.network",
        "org.apache.kafka.common.utils.AppInfoParser",
        "org.apache.kafka.controller",
        "org.apache.kafka.coordinator",
        "org.apache.kafka.image",
        "org.apache.kafka.metadata",
        "org.apache.kafka.network",
        "org.apache.kafka.queue",
        "org.apache.kafka.raft",
        "org.apache.kafka.server",
        "org.apache.kafka.snapshot",
        "org.apache.kafka.storage",
        "de.bwaldvogel.mongo",
        "io.netty"
    };

    private Quiet() {}

    static void servers() {
        if (LogbackHere.IS) {
            Logback.errorsOnly();
        }
    }

    private static final class LogbackHere {
        private static final boolean IS = "ch.qos.logback.classic.LoggerContext"
                .equals(LoggerFactory.getILoggerFactory().getClass().getName());
    }

    /** Touched only where Logback is the binding: this module does not bring it. */
    private static final class Logback {
        private static void errorsOnly() {
            var context = (LoggerContext) LoggerFactory.getILoggerFactory();
            for (String name : SERVERS) {
                Logger logger = context.getLogger(name);
                if (logger.getLevel() == null) {
                    logger.setLevel(Level.ERROR);
                }
            }
        }
    }
}
