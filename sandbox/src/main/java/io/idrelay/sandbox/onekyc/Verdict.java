package io.idrelay.sandbox.onekyc;

import java.util.List;
import java.util.Optional;

/**
 * One thing OneKYC says about a submission.
 *
 * @param checks PASS or FAIL for nik, name, dateOfBirth and selfie, in this order; shorter where
 *     not all are known
 * @param details whether the card's data and the images are shown
 */
record Verdict(
        String status,
        Optional<String> result,
        Optional<String> reasonCode,
        List<String> checks,
        boolean details) {
    static final List<String> CHECK_NAMES = List.of("nik", "name", "dateOfBirth", "selfie");
    static final Verdict IN_PROGRESS = plain("IN_PROGRESS");

    static Verdict valid() {
        return new Verdict(
                "COMPLETED",
                Optional.of("VALID"),
                Optional.empty(),
                List.of("PASS", "PASS", "PASS", "PASS"),
                true);
    }

    /** An early rejection shows neither checks nor data. */
    static Verdict invalid(String reasonCode, String... checks) {
        return new Verdict(
                "COMPLETED",
                Optional.of("INVALID"),
                Optional.of(reasonCode),
                List.of(checks),
                checks.length > 0);
    }

    static Verdict partial() {
        return new Verdict(
                "PARTIALLY_COMPLETED",
                Optional.empty(),
                Optional.empty(),
                List.of("PASS", "PASS", "PASS"),
                true);
    }

    static Verdict error(String reasonCode) {
        return new Verdict("ERROR", Optional.empty(), Optional.of(reasonCode), List.of(), false);
    }

    private static Verdict plain(String status) {
        return new Verdict(status, Optional.empty(), Optional.empty(), List.of(), false);
    }
}
