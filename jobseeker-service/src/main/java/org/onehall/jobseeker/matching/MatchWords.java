package org.onehall.jobseeker.matching;

import java.util.Locale;
import org.onehall.jobseeker.matching.Assessment.Gap;
import org.onehall.jobseeker.matching.Assessment.Reason;
import org.onehall.platform.reference.ReferenceCodes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says reasons and gaps in the reader's language. */
@Component
class MatchWords {

    private final MessageSource messages;
    private final ReferenceCodes codes;

    MatchWords(MessageSource messages, ReferenceCodes codes) {
        this.messages = messages;
        this.codes = codes;
    }

    String of(Reason reason, Locale locale) {
        Object[] places =
                reason.places().stream().map(place -> word(place, locale)).toArray();
        return messages.getMessage("match." + reason.code(), places, locale);
    }

    String of(Gap gap, Locale locale) {
        return messages.getMessage("match." + gap.code(), new Object[] {word(gap.subject(), locale)}, locale);
    }

    /** A level of schooling, an occupation or a division by its name, anything else as it is. */
    String word(String place, Locale locale) {
        return place.startsWith("education.") ? messages.getMessage(place, null, locale) : codes.nameOf(place, locale);
    }
}
