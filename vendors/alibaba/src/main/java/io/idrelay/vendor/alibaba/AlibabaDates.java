package io.idrelay.vendor.alibaba;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they stand on documents: their layout is the document's and is not told. */
final class AlibabaDates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/. ]?([0-9]{2})[-/. ]?([0-9]{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final List<DateTimeFormatter> WITH_MONTH_NAMES =
            List.of(named("d MMM uuuu"), named("dMMMuuuu"), named("MMM d uuuu"));

    private AlibabaDates() {}

    /** The date; empty where it is none, or where day and month may be either. */
    static Optional<LocalDate> read(String text) {
        String date = text.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(date);
        if (yearLast.matches()) {
            return yearLast(yearLast.group(1), yearLast.group(2), yearLast.group(3));
        }
        return WITH_MONTH_NAMES.stream()
                .map(layout -> named(layout, date.replaceAll("[-/.,]+ ?", " ")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A guess would make another person of somebody. */
    private static Optional<LocalDate> yearLast(String first, String second, String year) {
        Optional<LocalDate> dayFirst = date(year, second, first);
        Optional<LocalDate> monthFirst = date(year, first, second);
        return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)
                ? Optional.empty()
                : dayFirst.or(() -> monthFirst);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> named(DateTimeFormatter layout, String date) {
        try {
            return Optional.of(LocalDate.parse(date, layout));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
