package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.visit.VisitOutcome;

/** What a process at Signicat comes to; an end user chooses it on the page. */
enum SignicatOutcome implements VisitOutcome {
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

    /** As the process's status spells it. */
    String status() {
        return status;
    }

    @Override
    public String label() {
        return label;
    }
}
