package io.idrelay.sandbox.signicat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a process at Signicat comes to; an end user chooses it on the page. */
enum SignicatOutcome {
    ACCEPTED("accepted", "Accepted"),
    REJECTED("rejected", "Rejected"),
    INCONCLUSIVE("inconclusive", "Inconclusive"),
    FAILED("failed", "Failed"),
    CANCELED("canceled", "Cancel"),
    NOT_MATCHED("not_matched", "Not matched"),
    UNKNOWN_WORDS("undecided_of_tomorrow", "A status nobody knows"),
    NEVER_ENDS("processing", "Stays in processing for ever");

    private final String status;
    private final String label;

    SignicatOutcome(String status, String label) {
        this.status = status;
        this.label = label;
    }

    static Optional<SignicatOutcome> find(String key) {
        return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
    }

    /** As the control API and the page's form spell it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the process's status spells it. */
    String status() {
        return status;
    }

    String label() {
        return label;
    }
}
