package io.idrelay.vendor.onekyc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as OneKYC writes them. */
final class OneKycTime {
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private OneKycTime() {}

    /**
     * The end of something. Its length is taken before its point in time, so that a clock of ours
     * that is wrong does no harm.
     */
    static Optional<Instant> end(
            Instant from, @Nullable String lengthSeconds, @Nullable String epochSecond) {
        return number(lengthSeconds)
                .map(from::plusSeconds)
                .or(() -> number(epochSecond).map(Instant::ofEpochSecond));
    }

    static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A date as it stands on the card, DD-MM-YYYY. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY_FIRST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(t -> t.matches("[0-9]{1,11}"))
                .map(Long::valueOf);
    }
}
