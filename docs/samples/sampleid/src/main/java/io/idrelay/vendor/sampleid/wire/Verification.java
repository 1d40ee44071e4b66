package io.idrelay.vendor.sampleid.wire;

import org.jspecify.annotations.Nullable;

/** A verification: the answer to a fetch; a callback has only its ids. */
public record Verification(
        @Nullable String id,
        @Nullable String reference,
        @Nullable String status,
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable Checks checks,
        @Nullable Person person) {

    /** What was looked at. */
    public record Checks(@Nullable String face, @Nullable String document) {}

    /** Whom the document names. */
    public record Person(
            @Nullable String givenName, @Nullable String familyName, @Nullable String birthdate) {
        @Override
        public String toString() {
            return "Person[redacted]";
        }
    }

    @Override
    public String toString() {
        return "Verification[redacted]";
    }
}
