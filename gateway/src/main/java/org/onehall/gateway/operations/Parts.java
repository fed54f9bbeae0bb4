package org.onehall.gateway.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.operations.Inquiry.Answer;

/** Store, broker and carrier as the services tell of them: no part of the gateway's own reaches them. */
final class Parts {

    /** What a part is called here, and by what Spring Boot calls it in a service's health. */
    private enum Part {
        STORE("store", "mongo"),
        BROKER("broker", "kafka"),
        CARRIER("carrier", "carrierHealth");

        private final String name;
        private final String component;

        Part(String name, String component) {
            this.name = name;
            this.component = component;
        }
    }

    private Parts() {}

    /**
     * A part that services stand on.
     *
     * @param health null where nobody could tell
     * @param lostBy services of which an instance says that it does not reach the part
     */
    record PartState(String part, @Nullable Health health, List<String> lostBy) {}

    static List<PartState> of(Map<String, List<Answer>> told) {
        List<PartState> states = new ArrayList<>();
        for (Part part : Part.values()) {
            List<String> well = new ArrayList<>();
            List<String> lostBy = new ArrayList<>();
            told.forEach((service, answers) -> {
                List<Boolean> said = answers.stream()
                        .map(it -> it.components().get(part.component))
                        .filter(Objects::nonNull)
                        .toList();
                if (said.contains(false)) {
                    lostBy.add(service);
                } else if (!said.isEmpty()) {
                    well.add(service);
                }
            });
            states.add(new PartState(part.name, health(well, lostBy), List.copyOf(lostBy)));
        }
        return states;
    }

    private static @Nullable Health health(List<String> well, List<String> lostBy) {
        if (!lostBy.isEmpty()) {
            return Health.DOWN;
        }
        return well.isEmpty() ? null : Health.UP;
    }
}
