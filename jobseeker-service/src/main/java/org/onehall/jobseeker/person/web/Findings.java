package org.onehall.jobseeker.person.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Reading;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.ProblemException;

/** Gathers what is wrong with a request, so that the caller hears of all at once. */
final class Findings {

    private final List<FieldProblem> problems = new ArrayList<>();

    <T> @Nullable T take(String field, Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T>(T value) -> value;
            case Reading.Bad<T>(String code) -> {
                problems.add(FieldProblem.of(field, code));
                yield null;
            }
        };
    }

    void require(boolean holds, String field, String code, Object... args) {
        if (!holds) {
            problems.add(FieldProblem.of(field, code, args));
        }
    }

    void eachKnown(List<String> codes, String field, Predicate<String> known, String unknown) {
        for (int i = 0; i < codes.size(); i++) {
            require(known.test(codes.get(i)), field + "/" + i, unknown, codes.get(i));
        }
    }

    /** @throws ProblemException 400 when anything is wrong */
    void settle() {
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
