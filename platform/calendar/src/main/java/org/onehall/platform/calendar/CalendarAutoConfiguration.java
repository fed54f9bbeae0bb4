package org.onehall.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gives a service its {@link Clock} and its {@link WorkingDays}. */
@AutoConfiguration
@EnableConfigurationProperties(CalendarProperties.class)
public final class CalendarAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CalendarAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Clock clock(CalendarProperties properties) {
        return Clock.system(properties.zone());
    }

    @Bean
    @ConditionalOnMissingBean
    WorkingDays workingDays(CalendarProperties properties, Clock clock) {
        Map<Year, HolidayNotice> notices = new TreeMap<>(load("classpath*:org/onehall/platform/calendar/*.properties"));
        if (properties.directory() != null) {
            notices.putAll(load("file:" + properties.directory() + "/*.properties"));
        }
        WorkingDays days = new WorkingDays(notices);
        warnOfMissingYear(days, LocalDate.now(clock));
        return days;
    }

    private static void warnOfMissingYear(WorkingDays days, LocalDate today) {
        // The notice comes out in November; by December deadlines begin to reach into the next year.
        LocalDate reach = today.plusDays(31);
        if (!days.knows(reach)) {
            log.warn(
                    "The State Council's notice for {} is not loaded: put {}.properties into onehall.calendar.directory",
                    reach.getYear(),
                    reach.getYear());
        }
    }

    private static Map<Year, HolidayNotice> load(String pattern) {
        Map<Year, HolidayNotice> notices = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name = String.valueOf(file.getFilename());
                if (name.matches("\\d{4}\\.properties")) {
                    Year year = Year.parse(name.substring(0, 4));
                    notices.put(year, HolidayNotice.read(year, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + pattern, e);
        }
        return notices;
    }
}
