package org.onehall.jobseeker.survey;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sweep how often to look for sheets that nobody works on
 * @param lease how long an instance may be silent before another takes its sheet over
 * @param batch rows that are worked off and reported together
 */
@ConfigurationProperties("onehall.jobseeker.survey")
record SurveyProperties(
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("4000") int batch) {}
