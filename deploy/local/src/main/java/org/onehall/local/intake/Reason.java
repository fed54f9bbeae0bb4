package org.onehall.local.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;
import org.onehall.local.sheet.Column;
import tools.jackson.databind.JsonNode;

/** Why the hall did not take a row, in the words of its problem+json, by the headings of the sheet. */
final class Reason {

    private static final int UNAUTHENTICATED = 401;

    private Reason() {}

    /** Whether it is the row that is wrong; else nothing will come in, and there is no use in going on. */
    static boolean isOfTheRow(Answer answer) {
        int status = answer.status();
        return status >= 400 && status < 500 && status != UNAUTHENTICATED && !Hall.isLater(status);
    }

    static String of(Answer answer, List<Column> columns) {
        var errors = answer.body().path("errors");
        if (!errors.isEmpty()) {
            return errors.valueStream().map(error -> words(error, columns)).collect(Collectors.joining(" "));
        }
        String said = answer.text("detail").isEmpty() ? answer.text("title") : answer.text("detail");
        return said.isEmpty() ? String.valueOf(answer.status()) : said;
    }

    private static String words(JsonNode error, List<Column> columns) {
        String field = error.path("field").asString("");
        String heading = columns.stream()
                .filter(column -> !column.field().isEmpty() && (field + "/").startsWith(column.field() + "/"))
                .map(Column::heading)
                .findFirst()
                .orElse(field);
        return heading + ": "
                + error.path("message").asString(error.path("code").asString(""));
    }
}
