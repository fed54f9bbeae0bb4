package org.onehall.identity.start;

import com.mongodb.MongoException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes every step in order before the service is ready, and waits while the store is away. */
@Component
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ObjectProvider<Preparation> preparations;

    FirstStart(ObjectProvider<Preparation> preparations) {
        this.preparations = preparations;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (Preparation each : preparations.orderedStream().toList()) {
            while (!done(each)) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean done(Preparation preparation) {
        try {
            preparation.prepare();
            return true;
        } catch (MongoException | DataAccessException away) {
            log.warn("The store is not there yet: {}", away.getMessage());
            return false;
        }
    }
}
