package org.onehall.platform.calendar;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the calendar.
 *
 * @param zone time zone of every date the platform derives
 * @param directory folder with further years as {@code <year>.properties}, which win over the built-in ones
 */
@ConfigurationProperties("onehall.calendar")
record CalendarProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @Nullable String directory) {}
