package org.onehall.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.ProblemException;
import org.springframework.context.support.StaticMessageSource;

class DivisionProblemsTests {

    private final Caller ofTwoStreets =
            new Caller("a-1", null, Set.of(Role.COORDINATOR), Set.of("330104002", "330104001"), null, null, false);
    private final Problems problems = new Problems(List.of(new DivisionProblems(), new SecurityProblems()));
    private final ProblemText text = new ProblemText(new StaticMessageSource(), List.of());

    @Test
    void tellsTheCallersOwnDivisionsAndWhereTheOtherWasNamed() {
        ProblemException problem = refusal(() -> ofTwoStreets.requireDivision("/division", "330105001"));

        assertThat(problem.status().value()).isEqualTo(403);
        assertThat(problem.code()).isEqualTo("foreign-division");
        assertThat(text.detail(problem, Locale.ENGLISH)).contains("(330104001, 330104002)");
        assertThat(text.detail(problem, Locale.SIMPLIFIED_CHINESE)).contains("330104001, 330104002", "您的辖区");
        assertThat(problem.fields()).extracting(FieldProblem::field).containsExactly("/division");
    }

    @Test
    void neverTellsWhereARecordBelongs() {
        ProblemException problem = refusal(() -> ofTwoStreets.requireDivision("330105001"));

        assertThat(problem.fields()).isEmpty();
        assertThat(text.detail(problem, Locale.ENGLISH)).doesNotContain("330105");
    }

    private ProblemException refusal(Runnable act) {
        return problems.of(catchThrowable(act::run));
    }
}
