package org.onehall.jobseeker.survey.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SheetRefusedException;
import org.onehall.jobseeker.survey.sheet.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a problem of a row in the reader's language. */
@Component
class ReportWords {

    /** Problems that a word of the column would mend: these have a message {@code .words}. */
    private static final Set<String> TELL_WORDS = Set.of("code-unknown", "missing", "too-long");

    private static final int MOST_HEADINGS = 5;

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** For a page: the column too is named in the reader's language. */
    String of(RowProblem problem, Locale locale) {
        String column = messages.getMessage("survey.column." + problem.column().english(), null, locale);
        return say(problem, column, locale);
    }

    /** For the sheet itself: the column is named as it is headed there. */
    String inSheet(RowProblem problem, Locale locale) {
        return say(problem, problem.column().header(), locale);
    }

    private String say(RowProblem problem, String column, Locale locale) {
        String key = "survey." + problem.code();
        List<String> allowed = allowed(problem, locale);
        String between = messages.getMessage("survey.between-words", null, locale);
        Object[] places = {column, String.valueOf(problem.hint()), String.join(between, allowed)};
        return messages.getMessage(allowed.isEmpty() ? key : key + ".words", places, locale);
    }

    /** The words of which the cell must hold one; empty where the problem is another, or the column takes no words. */
    List<String> allowed(RowProblem problem, Locale locale) {
        return TELL_WORDS.contains(problem.code())
                ? Words.of(problem.column()).stream()
                        .map(word -> said("survey.word", locale, word.chinese(), word.english()))
                        .toList()
                : List.of();
    }

    /** What the words of a refused sheet name: headings as the sender wrote them, or the columns that are missing. */
    String placeOf(SheetRefusedException refused, Locale locale) {
        String between = messages.getMessage("survey.between-words", null, locale);
        if (!refused.missing().isEmpty()) {
            return refused.missing().stream()
                    .map(column -> said("survey.word", locale, column.header(), column.english()))
                    .collect(Collectors.joining(between));
        }
        int all = refused.headings().size();
        String named = refused.headings().stream()
                .limit(MOST_HEADINGS)
                .map(heading -> said("survey.heading", locale, heading.text(), heading.letters()))
                .collect(Collectors.joining(between));
        return all <= MOST_HEADINGS ? named : said("survey.headings-more", locale, named, all, all - MOST_HEADINGS);
    }

    private String said(String key, Locale locale, Object... places) {
        return messages.getMessage(key, places, locale);
    }

    String ofSheet(String code, Locale locale) {
        return messages.getMessage("problem." + code + ".detail", null, locale);
    }
}
