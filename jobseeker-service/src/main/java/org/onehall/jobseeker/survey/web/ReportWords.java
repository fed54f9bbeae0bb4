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

    String of(RowProblem problem, Locale locale) {
        Object[] places = {problem.column().header(), String.valueOf(problem.hint())};
        return messages.getMessage("survey." + problem.code(), places, locale);
    }

    String ofSheet(String code, Locale locale) {
        return messages.getMessage("problem." + code + ".detail", null, locale);
    }
}
