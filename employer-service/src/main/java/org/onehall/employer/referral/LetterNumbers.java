package org.onehall.employer.referral;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Numbers letters of introduction as offices do, so that people can read them aloud: the year and a running number in it,
 * {@code 2026-000123}. The hall has one row of them, since an employer holds letters of several divisions side by side. A number
 * is given once, whichever instance gives it; one that was given to a letter that then was not stored stays out.
 */
@Component
class LetterNumbers {

    private static final String COLLECTION = "letterNumbers";
    private static final Pattern TYPED = Pattern.compile("\\D*(\\d{4})(?:\\D+(\\d{1,9})|(\\d{6,9}))\\D*");

    private final MongoOperations mongo;

    LetterNumbers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    String next(LocalDate day) {
        return written(day.getYear(), count(String.valueOf(day.getYear())));
    }

    /** The number that was typed or read from a letter: 2026-123, 2026000123, 〔2026〕123号. */
    static Optional<String> read(String typed) {
        Matcher found = TYPED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        if (!found.matches()) {
            return Optional.empty();
        }
        String running = found.group(2) == null ? found.group(3) : found.group(2);
        return Optional.of(written(Integer.parseInt(found.group(1)), Long.parseLong(running)));
    }

    private static String written(int year, long running) {
        return "%04d-%06d".formatted(year, running);
    }

    private long count(String year) {
        try {
            return increment(year);
        } catch (DuplicateKeyException begunMeanwhile) {
            return increment(year);
        }
    }

    private long increment(String year) {
        Document counted = mongo.findAndModify(
                new Query(Criteria.where("_id").is(year)),
                new Update().inc("given", 1L),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        if (counted == null) {
            throw new IllegalStateException("The store counted no letter of " + year);
        }
        return counted.get("given", Number.class).longValue();
    }
}
