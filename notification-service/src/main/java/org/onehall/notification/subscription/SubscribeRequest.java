package org.onehall.notification.subscription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.text.Language;

/** A phone asks for alerts. */
record SubscribeRequest(
        @NotNull @Size(min = 1, max = 30) String phone,
        @NotNull @Valid CriteriaRequest criteria,
        @Nullable Language language) {

    /** At least one is named. */
    record CriteriaRequest(
            @Nullable @Size(min = 1, max = 30) @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "{keyword-malformed}")
            String keyword,

            @Nullable @Pattern(regexp = "[0-9](-[0-9]{2}){0,3}", message = "{occupation-malformed}")
            String occupation,

            @Nullable @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}", message = "{division-malformed}")
            String division,

            @Nullable @Pattern(regexp = "[0-9]{1,9}(\\.[0-9]{1,2})?", message = "{money-malformed}")
            String minimumWage,

            @Nullable Education education) {

        AlertCriteria toCriteria() {
            String wage = minimumWage == null
                    ? null
                    : new BigDecimal(minimumWage).setScale(2).toPlainString();
            return new AlertCriteria(keyword, occupation, division, wage, education);
        }
    }
}
