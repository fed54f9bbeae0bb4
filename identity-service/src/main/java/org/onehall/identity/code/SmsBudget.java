package org.onehall.identity.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.onehall.platform.privacy.LookupHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts codes against the limits, in the store, so that all instances count together. */
@Component
class SmsBudget {

    static final String COLLECTION = "smsBudget";
    private static final Duration KEEP = Duration.ofHours(25);

    private final MongoOperations mongo;
    private final SmsLimits limits;
    private final LookupHash hash;
    private final Clock clock;

    /** What a request for a code may be answered. */
    enum Verdict {
        SEND,
        /** The phone had its share today. The asker is told nothing else than when one is sent. */
        SILENCE,
        /** Too many from here, to there or in all: come back later. */
        LATER
    }

    SmsBudget(MongoOperations mongo, SmsLimits limits, LookupHash hash, Clock clock) {
        this.mongo = mongo;
        this.limits = limits;
        this.hash = hash;
        this.clock = clock;
    }

    Verdict spend(PhoneNumber phone, String phoneRef, String address) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        boolean later = exceeds("address:" + hash.of("address", address) + ":" + hour, limits.perAddressAndHour())
                || exceeds("block:" + hash.of("block", phone.block()) + ":" + hour, limits.perBlockAndHour())
                || exceeds("all:" + hour, limits.overallAndHour());
        if (later) {
            return Verdict.LATER;
        }
        boolean enough = exceeds("phone:" + phoneRef + ":" + LocalDate.now(clock), limits.perPhoneAndDay());
        return enough ? Verdict.SILENCE : Verdict.SEND;
    }

    private boolean exceeds(String counter, int limit) {
        return count(counter) > limit;
    }

    private int count(String counter) {
        try {
            return increment(counter);
        } catch (DuplicateKeyException insertedMeanwhile) {
            return increment(counter);
        }
    }

    private int increment(String counter) {
        Document counted = mongo.findAndModify(
                new Query(Criteria.where("_id").is(counter)),
                new Update()
                        .inc("count", 1)
                        .set("expiresAt", Date.from(clock.instant().plus(KEEP))),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return counted == null ? 1 : counted.get("count", Number.class).intValue();
    }
}
