package org.onehall.platform.events.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onehall.platform.events.Subscription;

/** Which handlers an event goes to, whether it comes from its topic or from the retry topic behind it. */
public final class Routes {
    private final String service;
    private final Map<String, Map<String, List<Subscription.Handler<?>>>> byTopic = new TreeMap<>();
    private final Map<String, String> topicOfRetry = new TreeMap<>();
    private final Set<String> passing = new TreeSet<>();

    /** Several subscriptions to one topic are one consumer: the topic's partitions would be split between two. */
    public Routes(String service, Collection<Subscription> subscriptions) {
        this.service = service;
        for (Subscription subscription : subscriptions) {
            topicOfRetry.put(Topics.retry(subscription.topic(), service), subscription.topic());
            if (!subscription.isKept()) {
                passing.add(subscription.topic());
            }
            var byType = byTopic.computeIfAbsent(subscription.topic(), topic -> new TreeMap<>());
            subscription
                    .handlers()
                    .forEach((type, handler) -> byType.computeIfAbsent(type, name -> new ArrayList<>())
                            .add(handler));
        }
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    Set<String> retryTopics() {
        return topicOfRetry.keySet();
    }

    /** Every topic that reading needs. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(topics());
        all.addAll(retryTopics());
        topics().forEach(topic -> all.add(Topics.dead(topic, service)));
        return all;
    }

    /** Those of {@link #all} whose events stay for good; an event that waits for a try more is one of its topic. */
    public Set<String> kept() {
        Set<String> kept = all();
        for (String topic : passing) {
            kept.removeAll(Set.of(topic, Topics.retry(topic, service), Topics.dead(topic, service)));
        }
        return kept;
    }

    boolean isRetry(String topic) {
        return topicOfRetry.containsKey(topic);
    }

    /** The consumer group that reads it. Events that wait for a try keep nobody else waiting: theirs is another. */
    String group(String topicOrRetry) {
        return isRetry(topicOrRetry) ? service + ".retry" : service;
    }

    String topic(String topicOrRetry) {
        return topicOfRetry.getOrDefault(topicOrRetry, topicOrRetry);
    }

    String retryTopic(String topicOrRetry) {
        return Topics.retry(topic(topicOrRetry), service);
    }

    String deadTopic(String topicOrRetry) {
        return Topics.dead(topic(topicOrRetry), service);
    }

    List<Subscription.Handler<?>> handlers(String topicOrRetry, String type) {
        return byTopic.getOrDefault(topic(topicOrRetry), Map.of()).getOrDefault(type, List.of());
    }
}
