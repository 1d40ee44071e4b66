package io.idrelay.process.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A place in a timeline, and its text as a cursor: microseconds and the entry's number. */
record TimelinePosition(Instant at, long id) {
    static final TimelinePosition START = new TimelinePosition(Instant.EPOCH, 0);

    String toCursor() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /**
     * @throws IllegalArgumentException when the text is no cursor
     */
    static TimelinePosition of(String cursor) {
        String[] parts = cursor.split("-", -1);
        if (parts.length != 2 || cursor.length() > 40) {
            throw new IllegalArgumentException("no cursor");
        }
        long micros = Long.parseLong(parts[0]);
        return new TimelinePosition(
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(parts[1]));
    }
}
