package org.onehall.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.ProblemBundle;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.Quoted;
import org.springframework.context.support.StaticMessageSource;

class ProblemTextTests {

    private static final String MODULE = "org.onehall.platform.web.problem.module";

    private final StaticMessageSource service = new StaticMessageSource();
    private final ProblemText text = new ProblemText(service, List.of(new ProblemBundle(MODULE)));

    @Test
    void takesTheWordsOfAModule() {
        ProblemException problem = ProblemException.invalid("/shelf", "shelf-unknown", "B07");

        assertThat(text.title(problem, Locale.CHINESE)).isEqualTo("没有这个货架");
        assertThat(text.detail(problem, Locale.ENGLISH)).isEqualTo("There is no shelf B07.");
        assertThat(text.message(FieldProblem.of("/shelf", "shelf-unknown", "B07"), Locale.CHINESE))
                .isEqualTo("没有货架 B07。");
    }

    @Test
    void takesTheWordsOfTheServiceFirst() {
        service.addMessage("problem.shelf-unknown.detail", Locale.ENGLISH, "We have no {0}.");

        assertThat(text.detail(ProblemException.invalid("/shelf", "shelf-unknown", "B07"), Locale.ENGLISH))
                .isEqualTo("We have no B07.");
    }

    @Test
    void knowsThePlatformsOwnWordsBesideAModules() {
        assertThat(text.title(ProblemException.invalid("/", "malformed-json"), Locale.CHINESE))
                .isEqualTo("JSON 格式有误");
    }

    @Test
    void repeatsWhatTheCallerWroteInTheAnswerAlone() {
        ProblemException problem = ProblemException.invalid("/shelf", "shelf-unknown", new Quoted("王小明"));

        assertThat(text.detail(problem, Locale.ENGLISH)).isEqualTo("There is no shelf 王小明.");
        assertThat(problem.fields().toString() + problem + List.of(problem.args()))
                .contains("shelf-unknown")
                .doesNotContain("王小明");
    }
}
