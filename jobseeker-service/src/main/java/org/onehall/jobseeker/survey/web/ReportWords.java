package org.onehall.jobseeker.survey.web;

import java.util.Locale;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a problem of a row in the reader's language. */
@Component
class ReportWords {

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
        Object[] places = {column, String.valueOf(problem.hint())};
        return messages.getMessage("survey." + problem.code(), places, locale);
    }

    String ofSheet(String code, Locale locale) {
        return messages.getMessage("problem." + code + ".detail", null, locale);
    }
}
