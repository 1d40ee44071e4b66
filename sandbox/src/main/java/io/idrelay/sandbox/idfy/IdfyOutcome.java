package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.idfy.Stage.Telling;
import io.idrelay.sandbox.visit.VisitOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a profile at IDfy comes to. The last four digits of the mobile number choose it, or those
 * before the at sign of an e-mail address.
 */
enum IdfyOutcome implements VisitOutcome {
    ACCEPTED("0001", "Approved by the reviewer", Stage.approved()),
    REJECTED_BY_REVIEWER(
            "0002",
            "Rejected by the reviewer: faces differ",
            Stage.rejected("completed", Optional.of("rejected"), "face_mismatch")),
    REJECTED(
            "0003",
            "Rejected by IDfy itself: fraud suspected",
            Stage.rejected("rejected", Optional.empty(), "fraud_suspected")),
    REVIEW_THEN_ACCEPTED("0004", "Review required, then approved", waiting(), Stage.approved()),
    REVIEW_REQUIRED("0005", "Review required, and nobody reviews", waiting()),
    NO_REVIEWER(
            "0006",
            "Completed, but no reviewer acted",
            Stage.of("completed", Optional.empty(), Optional.of("verified"))),
    RECAPTURE_THEN_ACCEPTED(
            "0007",
            "Capture once more, then approved",
            Stage.plain("recapture_pending").withCode("document_unclear")),
    CANCELED("0008", "Cancelled", Stage.plain("cancelled")),
    CANCELED_OLDER("0009", "Cancelled, in the older spelling", Stage.plain("canceled")),
    DROPPED_THEN_ACCEPTED("0010", "The call drops; the next one is approved", Stage.approved()),
    ACCEPTED_THEN_PURGED("0011", "Approved, then purged", Stage.approved(), Stage.plain("purged")),
    REVISED(
            "0012",
            "Approved, then rejected after all",
            Stage.approved(),
            Stage.rejected("completed", Optional.of("rejected"), "fraud_suspected")),
    CONTRADICTED(
            "0013",
            "Approved, though the faces were found to differ",
            Stage.approved().withFace("rejected")),
    UNKNOWN_WORDS(
            "0014",
            "Words nobody knows",
            Stage.of("concluded", Optional.of("waved_through"), Optional.of("verified"))),
    NEVER_ENDS("0015", "Stays in progress for ever"),
    UNKNOWN_TASKS(
            "0016",
            "Approved, after a task nobody knows",
            Stage.of("completed", Optional.of("approved"), Optional.of("verified"))
                    .withTaskType("task.of_tomorrow")),
    REVISED_THEN_STALE(
            "0017",
            "Approved, then rejected, then the first webhook again",
            Stage.approved(),
            Stage.rejected("completed", Optional.of("rejected"), "fraud_suspected"),
            Stage.rejected("completed", Optional.of("rejected"), "fraud_suspected")
                    .toldBy(Telling.FIRST_AGAIN)),
    UNNAMED_WEBHOOKS(
            "0018",
            "Approved, told by webhooks that IDfy does not name",
            Stage.approved().toldBy(Telling.UNNAMED_KINDS));

    private final String digits;
    private final String label;
    private final List<Stage> stages;

    IdfyOutcome(String digits, String label, Stage... stages) {
        this.digits = digits;
        this.label = label;
        this.stages = List.of(stages);
    }

    private static Stage waiting() {
        return Stage.of("review_required", Optional.empty(), Optional.of("verified"));
    }

    /** What the mobile number or e-mail address of an end user asks for; accepted otherwise. */
    static IdfyOutcome ofContact(String contact) {
        String local = contact.contains("@") ? contact.substring(0, contact.indexOf('@')) : contact;
        return Arrays.stream(values())
                .filter(outcome -> local.endsWith(outcome.digits))
                .findFirst()
                .orElse(ACCEPTED);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String phoneDigits() {
        return digits;
    }

    /** Whether this visit, counted from one, ends with a lost connection. */
    boolean drops(int visit) {
        return this == DROPPED_THEN_ACCEPTED && visit == 1;
    }

    /** What the profile goes through after this visit, one after the other. */
    List<Stage> stages(int visit) {
        return this == RECAPTURE_THEN_ACCEPTED && visit > 1 ? List.of(Stage.approved()) : stages;
    }
}
