package org.onehall.identity.retention;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.onehall.identity.start.Preparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes by a query of our own, since not every store of the house has TTL indexes. */
@Component
class Sweep implements Preparation {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    /** A document may still be on its way to the broker, or be read by a clock that is behind. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final MongoOperations mongo;
    private final List<Expiring> expiring;
    private final Clock clock;

    Sweep(MongoOperations mongo, ObjectProvider<Expiring> expiring, Clock clock) {
        this.mongo = mongo;
        this.expiring = expiring.stream().toList();
        this.clock = clock;
    }

    @Override
    public void prepare() {
        expiring.forEach(each -> mongo.getCollection(each.collection()).createIndex(Indexes.ascending(Expiring.FIELD)));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        Date until = Date.from(clock.instant().minus(GRACE));
        for (Expiring each : expiring) {
            try {
                mongo.getCollection(each.collection()).deleteMany(Filters.lt(Expiring.FIELD, until));
            } catch (DataAccessException | com.mongodb.MongoException later) {
                log.warn("Expired documents of {} stay until the next round: {}", each.collection(), later.toString());
            }
        }
    }
}
