package org.onehall.notification.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onehall.notification.subscription.AlertCriteria;

/**
 * Criteria of any number, in memory, and whom a vacancy fits. Those that are the same are compared once, and those that
 * name another occupation, division or word than the vacancy has are not looked at.
 */
final class AlertMatcher {

    private final Map<String, Wish> bySubscriber = new HashMap<>();
    private final Map<Place, Map<AlertCriteria, Wish>> places = new HashMap<>();

    /** Takes the place of what the subscriber wanted before. */
    void put(String subscriber, AlertCriteria criteria) {
        Wish known = bySubscriber.get(subscriber);
        if (known != null && known.criteria().equals(criteria)) {
            return;
        }
        remove(subscriber);
        Wish fresh = new Wish(criteria);
        Wish wish = places.computeIfAbsent(fresh.place(), place -> HashMap.newHashMap(1))
                .computeIfAbsent(criteria, same -> fresh);
        wish.add(subscriber);
        bySubscriber.put(subscriber, wish);
    }

    void remove(String subscriber) {
        Wish wish = bySubscriber.remove(subscriber);
        if (wish != null && wish.remove(subscriber)) {
            places.computeIfPresent(wish.place(), (place, wishes) -> {
                wishes.remove(wish.criteria());
                return wishes.isEmpty() ? null : wishes;
            });
        }
    }

    /** The subscribers whose criteria it fits. */
    List<String> fitting(VacancyPublished vacancy) {
        Posting posting = Posting.of(vacancy);
        List<String> fitting = new ArrayList<>();
        posting.places(place -> places.getOrDefault(place, Map.of()).values().stream()
                .filter(wish -> wish.fits(posting))
                .forEach(wish -> fitting.addAll(wish.subscribers())));
        return fitting;
    }

    int subscribers() {
        return bySubscriber.size();
    }

    /** How many criteria differ. */
    int criteria() {
        return places.values().stream().mapToInt(Map::size).sum();
    }
}
