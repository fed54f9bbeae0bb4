package org.onehall.platform.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.ProblemBundle;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.Quoted;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of a problem: the service's bundle first, then those of the platform's modules. */
final class ProblemText {

    private final MessageSource service;
    private final ResourceBundleMessageSource platform = new ResourceBundleMessageSource();

    ProblemText(MessageSource service, List<ProblemBundle> modules) {
        this.service = service;
        modules.forEach(module -> platform.addBasenames(module.basename()));
        platform.addBasenames("org.onehall.platform.web.problems");
        platform.setDefaultEncoding("UTF-8");
        platform.setFallbackToSystemLocale(false);
    }

    String title(ProblemException problem, Locale locale) {
        String title = find("problem." + problem.code() + ".title", problem.args(), locale);
        if (title == null) {
            title = find("problem.status-" + problem.status().value() + ".title", new Object[0], locale);
        }
        return title == null ? problem.code() : title;
    }

    @Nullable
    String detail(ProblemException problem, Locale locale) {
        return find("problem." + problem.code() + ".detail", problem.args(), locale);
    }

    String message(FieldProblem field, Locale locale) {
        for (String key : new String[] {"problem.field." + field.code(), "problem." + field.code() + ".detail"}) {
            String found = find(key, field.args().toArray(), locale);
            if (found != null) {
                return found;
            }
        }
        if (field.message() != null) {
            return field.message();
        }
        String title = find("problem." + field.code() + ".title", field.args().toArray(), locale);
        return title == null ? field.code() : title;
    }

    private @Nullable String find(String key, Object[] args, Locale locale) {
        Object[] places = Arrays.stream(args).map(arg -> written(arg, locale)).toArray();
        String own = service.getMessage(key, places, null, locale);
        return own != null ? own : platform.getMessage(key, places, null, locale);
    }

    /** As text, so that no number gets its digits grouped. */
    private @Nullable String written(Object arg, Locale locale) {
        return switch (arg) {
            case Kind kind -> find(kind.key(), new Object[0], locale);
            case Quoted quoted -> quoted.text();
            default -> String.valueOf(arg);
        };
    }
}
