package org.onehall.notification.alert;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.subscription.Education;
import org.onehall.platform.reference.Prefixes;

/**
 * A vacancy as criteria are compared with it.
 *
 * @param texts title, employer and skills
 * @param highestWage the one that counts
 */
record Posting(
        String occupation,
        String division,
        @Nullable Education educationAtLeast,
        BigDecimal highestWage,
        List<Text> texts) {

    static Posting of(VacancyPublished vacancy) {
        List<Text> texts = Stream.concat(Stream.of(vacancy.title(), vacancy.employerName()), vacancy.skills().stream())
                .map(Text::of)
                .toList();
        return new Posting(
                vacancy.occupation(), vacancy.division(), vacancy.educationAtLeast(), vacancy.wageTo(), texts);
    }

    /** Every place where criteria lie that it may fit; criteria anywhere else it does not fit. */
    void places(Consumer<Place> look) {
        List<@Nullable String> occupations = orNone(Prefixes.ofOccupation(occupation));
        List<@Nullable String> divisions = orNone(Prefixes.ofDivision(division));
        List<@Nullable String> tokens = orNone(texts.stream()
                .flatMap(text -> text.tokens().stream())
                .distinct()
                .toList());
        for (String ofOccupation : occupations) {
            for (String ofDivision : divisions) {
                tokens.forEach(token -> look.accept(new Place(ofOccupation, ofDivision, token)));
            }
        }
    }

    private static List<@Nullable String> orNone(List<String> values) {
        List<@Nullable String> all = new ArrayList<>(values);
        all.add(null);
        return all;
    }
}
