package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.visit.VisitOutcome;
import java.util.Arrays;

/**
 * What a capture at Alibaba comes to. The last four digits of {@code deviceModel} in an app's
 * MetaInfo choose it.
 */
enum AlibabaOutcome implements VisitOutcome {
    ACCEPTED("0001", "Accepted", Findings.good("Y", "200")),
    REJECTED_LIVENESS("0002", "Rejected: face attack", Findings.good("N", "205").attack()),
    REJECTED_FACE("0003", "Rejected: another face", Findings.good("N", "204").otherFace()),
    REJECTED_FORGERY("0004", "Rejected: forged document", Findings.good("N", "206").forged()),
    REJECTED_UNREADABLE(
            "0005", "Rejected: unreadable document", Findings.good("N", "206").unreadable()),
    REJECTED_EXPIRED("0006", "Rejected: expired document", Findings.good("N", "206").expired()),
    REJECTED_UNKNOWN_CODE("0007", "Rejected, for a reason nobody knows", Findings.good("N", "299")),
    PASSED_WITH_ATTACK(
            "0008", "Passed, although a face attack was found", Findings.good("Y", "200").attack()),
    UNKNOWN_WORDS("0009", "Words nobody knows", Findings.good("M", "299")),
    USER_LEFT("0010", "No result: the user left", "1006"),
    FAILED_CAMERA("0011", "No result: no camera permission", "1004"),
    FAILED_SYSTEM("0012", "No result: system error", "1002"),
    WRONG_DOCUMENT("0013", "No result: wrong document type", "1011"),
    POOR_IMAGE("0014", "No result: poor image", "1013"),
    TOO_MANY_ERRORS("0015", "No result: too many errors", "1014"),
    INTERRUPTED("0016", "No result: suspected interruption", "9999"),
    NOT_PASSED_IN_LOG("0017", "No result: finished and not passed", "1001"),
    NEVER_ENDS("0018", "Stays unfinished for ever", "");

    private final String digits;
    private final String label;
    private final Findings findings;
    private final String logCode;

    AlibabaOutcome(String digits, String label, Findings findings) {
        this.digits = digits;
        this.label = label;
        this.findings = findings;
        this.logCode = findings.passed().equals("Y") ? "1000" : "1001";
    }

    AlibabaOutcome(String digits, String label, String logCode) {
        this.digits = digits;
        this.label = label;
        this.findings = Findings.NONE;
        this.logCode = logCode;
    }

    /** What a device's model asks for; accepted otherwise. */
    static AlibabaOutcome ofModel(String deviceModel) {
        return Arrays.stream(values())
                .filter(outcome -> deviceModel.endsWith(outcome.digits))
                .findFirst()
                .orElse(ACCEPTED);
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether CheckResult ever tells it; else only the log does. */
    boolean hasResult() {
        return findings != Findings.NONE;
    }

    Findings findings() {
        return findings;
    }

    /** The VerifyErrorCode; empty where there is none. */
    String logCode() {
        return logCode;
    }

    /** What CheckResult tells. */
    record Findings(
            String passed,
            String subCode,
            boolean attacked,
            boolean sameFace,
            boolean forgedDocument,
            boolean readable,
            boolean valid) {
        static final Findings NONE = new Findings("", "", false, false, false, false, false);

        static Findings good(String passed, String subCode) {
            return new Findings(passed, subCode, false, true, false, true, true);
        }

        Findings attack() {
            return new Findings(passed, subCode, true, sameFace, forgedDocument, readable, valid);
        }

        Findings otherFace() {
            return new Findings(passed, subCode, attacked, false, forgedDocument, readable, valid);
        }

        Findings forged() {
            return new Findings(passed, subCode, attacked, sameFace, true, readable, valid);
        }

        Findings unreadable() {
            return new Findings(passed, subCode, attacked, sameFace, forgedDocument, false, valid);
        }

        Findings expired() {
            return new Findings(
                    passed, subCode, attacked, sameFace, forgedDocument, readable, false);
        }
    }
}
