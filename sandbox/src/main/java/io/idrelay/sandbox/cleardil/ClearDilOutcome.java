package io.idrelay.sandbox.cleardil;

import io.idrelay.sandbox.visit.VisitOutcome;
import java.util.Arrays;

/**
 * What a customer's checks come to. The last four characters before the at sign of the e-mail
 * address choose it.
 */
enum ClearDilOutcome implements VisitOutcome {
    ACCEPTED("0001", "Everything is clear"),
    ACCEPTED_WITHOUT_MRZ("0002", "A card without a machine-readable zone, clear"),
    REJECTED_SPECIMEN("0003", "Document is a specimen", "authenticity_analysis", "ERROR"),
    REJECTED_EXPIRED("0004", "Document has expired", "expiration_check", "ATTENTION"),
    REJECTED_DATA("0005", "Document is of somebody else", "consistency_analysis", "ERROR"),
    REJECTED_FACE("0006", "Face does not match"),
    REJECTED_WATCHLIST("0007", "On a watchlist, confirmed"),
    REVIEW_ATTENTION("0008", "Document looks odd", "authenticity_analysis", "ATTENTION"),
    REVIEW_MATCH("0009", "A match waits for a person to confirm or dismiss it"),
    REVIEW_WITHOUT_FACE("0010", "The SDK compares no faces"),
    UNKNOWN_WORDS("0011", "Words nobody knows", "authenticity_analysis", "SUSPICIOUS"),
    NEVER_ENDS("0012", "Stays pending for ever");

    private final String digits;
    private final String label;
    private final String analysis;
    private final String word;

    ClearDilOutcome(String digits, String label) {
        this(digits, label, "", "");
    }

    ClearDilOutcome(String digits, String label, String analysis, String word) {
        this.digits = digits;
        this.label = label;
        this.analysis = analysis;
        this.word = word;
    }

    /** What an e-mail address asks for; accepted otherwise. */
    static ClearDilOutcome ofEmail(String email) {
        String local = email.contains("@") ? email.substring(0, email.indexOf('@')) : "";
        return Arrays.stream(values())
                .filter(outcome -> local.endsWith(outcome.digits))
                .findFirst()
                .orElse(ACCEPTED);
    }

    @Override
    public String label() {
        return label;
    }

    /** Here it is the e-mail address that ends so. */
    @Override
    public String phoneDigits() {
        return digits;
    }

    /** What an analysis of the document says. */
    String wordOf(String name) {
        boolean noZone = name.equals("mrz_analysis") || name.equals("content_analysis");
        if (this == ACCEPTED_WITHOUT_MRZ && noZone) {
            return "NOT_APPLICABLE";
        }
        return name.equals(analysis) ? word : "CLEAR";
    }

    /** What a scope of the screening says, before a person looked. */
    String wordOfScope(String scope) {
        if (this == REJECTED_WATCHLIST && scope.equals("WATCHLIST")) {
            return "CONFIRMED";
        }
        return this == REVIEW_MATCH && scope.equals("PEP") ? "AWAITING_VALIDATION" : "CLEAR";
    }
}
