package org.onehall.jobseeker.survey;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the refused rows of a survey sheet are kept. They hold what stood in the sheet about people who are perhaps in no
 * pool, under the sheet's own key, so that erasing a person does not reach them: they must end by themselves. The list is the
 * bureau's own and dated.
 */
@ConfigurationProperties("onehall.jobseeker")
record ReportTerms(List<Term> reportTerms) {

    /** @param refusedRows how long they are kept after the sheet has ended, where it ended on {@code validFrom} or later */
    record Term(LocalDate validFrom, Period refusedRows) {}

    ReportTerms {
        if (reportTerms == null || reportTerms.isEmpty()) {
            throw new IllegalArgumentException("onehall.jobseeker.report-terms must name a term");
        }
        reportTerms = reportTerms.stream()
                .sorted(Comparator.comparing(Term::validFrom).reversed())
                .toList();
    }

    /** The last day on which they can be fetched; before the first term that one counts. */
    LocalDate keptUntil(LocalDate ended) {
        return ended.plus(reportTerms.stream()
                .filter(term -> !term.validFrom().isAfter(ended))
                .findFirst()
                .orElseGet(reportTerms::getLast)
                .refusedRows());
    }
}
