package org.onehall.jobseeker.labour;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The ages in years at which the bands of a count begin, rising; the last band has no end. */
@ConfigurationProperties("onehall.jobseeker")
public record AgeBands(List<Integer> ageBands) {

    /** A band as the filter takes it: both ages in it. */
    public record Band(int from, @Nullable Integer to) {

        public String name() {
            return to == null ? from + "-" : from + "-" + to;
        }
    }

    public List<Band> all() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < ageBands.size(); i++) {
            bands.add(new Band(ageBands.get(i), i + 1 < ageBands.size() ? ageBands.get(i + 1) - 1 : null));
        }
        return List.copyOf(bands);
    }
}
