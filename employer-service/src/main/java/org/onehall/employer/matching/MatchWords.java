package org.onehall.employer.matching;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a reason in the reader's language. */
@Component
class MatchWords {

    private static final String EDUCATION = "education.";

    private final MessageSource messages;

    MatchWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Reason reason, Locale locale) {
        return say("match." + reason.code(), reason.args(), locale);
    }

    String of(Assessment.Gap gap, Locale locale) {
        return say("match." + gap.code(), List.of(gap.subject()), locale);
    }

    String subject(Assessment.Gap gap, Locale locale) {
        return word(gap.subject(), locale);
    }

    private String say(String key, List<String> args, Locale locale) {
        Object[] words = args.stream().map(arg -> word(arg, locale)).toArray();
        return messages.getMessage(key, words, locale);
    }

    private String word(String arg, Locale locale) {
        return arg.startsWith(EDUCATION) ? messages.getMessage(arg, null, locale) : arg;
    }
}
