package org.onehall.notification.alert;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.subscription.AlertCriteria;
import org.onehall.notification.subscription.Education;

/** Criteria ready to be compared, with everybody who has the same. */
final class Wish {

    /** Of a keyword without letters or digits; no text has it. */
    private static final String NO_TOKEN = "";

    private final AlertCriteria criteria;
    private final List<Text> words;
    private final @Nullable BigDecimal minimumWage;
    private final Set<String> subscribers = HashSet.newHashSet(1);

    Wish(AlertCriteria criteria) {
        this.criteria = criteria;
        String keyword = criteria.keyword();
        String wage = criteria.minimumWage();
        this.words = keyword == null
                ? List.of()
                : Arrays.stream(keyword.strip().split("\\s+")).map(Text::of).toList();
        this.minimumWage = wage == null ? null : new BigDecimal(wage);
    }

    AlertCriteria criteria() {
        return criteria;
    }

    Place place() {
        return new Place(criteria.occupation(), criteria.division(), words.isEmpty() ? null : firstToken());
    }

    private String firstToken() {
        List<String> tokens = words.getFirst().tokens();
        return tokens.isEmpty() ? NO_TOKEN : tokens.getFirst();
    }

    /** What its place does not say yet. */
    boolean fits(Posting vacancy) {
        Education own = criteria.education();
        Education least = vacancy.educationAtLeast();
        return (own == null || least == null || own.compareTo(least) >= 0)
                && (minimumWage == null || minimumWage.compareTo(vacancy.highestWage()) <= 0)
                && words.stream().allMatch(word -> vacancy.texts().stream().anyMatch(text -> text.contains(word)));
    }

    void add(String subscriber) {
        subscribers.add(subscriber);
    }

    /** True when nobody has these criteria any more. */
    boolean remove(String subscriber) {
        subscribers.remove(subscriber);
        return subscribers.isEmpty();
    }

    Collection<String> subscribers() {
        return subscribers;
    }
}
