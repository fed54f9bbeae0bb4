package org.onehall.platform.events.boot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Dates without a time are stored as ISO text: as instants they would shift with the machine's time zone. */
final class IsoDates {
    private IsoDates() {}

    static List<Converter<?, ?>> converters() {
        return List.of(new WriteDate(), new ReadDate(), new WriteMonth(), new ReadMonth());
    }

    @WritingConverter
    private static final class WriteDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class WriteMonth implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class ReadMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }
}
