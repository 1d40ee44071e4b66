package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.visit.VisitOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a capture at OneKYC comes to. The last four digits of the phone number choose it, or those
 * before the at sign of an e-mail address.
 */
enum OneKycOutcome implements VisitOutcome {
    ACCEPTED("0001", "Accepted", Verdict.valid()),
    REJECTED_NOT_EKTP("0002", "Rejected: not an e-KTP", Verdict.invalid("NOT_EKTP")),
    REJECTED_FRAUD("0003", "Rejected: fraud suspected", Verdict.invalid("FRAUD_REJECT")),
    PARTIAL_THEN_ACCEPTED(
            "0004", "Partially completed, then accepted", Verdict.partial(), Verdict.valid()),
    ERROR("0005", "Error: system error", Verdict.error("SYSTEM_ERROR")),
    REJECTED_LIVENESS(
            "0006", "Rejected: liveness check failed", Verdict.invalid("LIVENESS_CHECK_FAILED")),
    REJECTED_DATA(
            "0007",
            "Rejected: data differ from the registry",
            Verdict.invalid("DUKCAPIL_REJECTED", "PASS", "FAIL", "FAIL", "PASS")),
    REJECTED_BIOMETRICS(
            "0008",
            "Rejected: face does not match",
            Verdict.invalid("AETHER_VERIFICATION_FAILED", "PASS", "PASS", "PASS", "FAIL")),
    ERROR_REGISTRY(
            "0009", "Error: registry cannot answer", Verdict.error("DUKCAPIL_IRRETRIEVABLE_ERROR")),
    ERROR_REGISTRY_SYSTEM(
            "0010", "Error: registry system error", Verdict.error("DUKCAPIL_SYSTEM_ERROR")),
    REJECTED_EMAIL_USED(
            "0011", "Rejected: e-mail used before", Verdict.invalid("EMAIL_HAS_BEEN_USED")),
    REJECTED_PHONE_USED(
            "0012", "Rejected: phone used before", Verdict.invalid("PHONE_HAS_BEEN_USED")),
    REJECTED_WORD(
            "0013",
            "Rejected, with the word REJECTED",
            new Verdict(
                    "COMPLETED",
                    Optional.of("REJECTED"),
                    Optional.of("FRAUD_REJECT"),
                    List.of(),
                    false)),
    PARTIAL_THEN_REJECTED(
            "0014",
            "Partially completed, then rejected",
            Verdict.partial(),
            Verdict.invalid("AETHER_VERIFICATION_FAILED", "PASS", "PASS", "PASS", "FAIL")),
    UNKNOWN_WORDS(
            "0015",
            "Completed, with words nobody knows",
            new Verdict(
                    "COMPLETED",
                    Optional.of("UNSURE"),
                    Optional.of("A_REASON_OF_TOMORROW"),
                    List.of(),
                    false)),
    NEVER_ENDS("0016", "Stays in progress for ever");

    private final String digits;
    private final String label;
    private final List<Verdict> verdicts;

    OneKycOutcome(String digits, String label, Verdict... verdicts) {
        this.digits = digits;
        this.label = label;
        this.verdicts = List.of(verdicts);
    }

    /** What the phone number or e-mail address of an end user asks for; accepted otherwise. */
    static OneKycOutcome ofContact(String contact) {
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

    /** What is said after the capture, one after the other. */
    List<Verdict> verdicts() {
        return verdicts;
    }
}
