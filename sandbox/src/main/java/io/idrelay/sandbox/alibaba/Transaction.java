package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.Visit;
import java.time.Instant;
import java.util.Optional;

/** One transaction. Safe for any number of threads. */
final class Transaction {
    private final Opened opened;
    private final Visit<AlibabaOutcome> visit;
    private Person person = Person.NORA_TESTCASE;
    private boolean begun;
    private boolean ended;
    private boolean processed;
    private boolean queried;

    Transaction(Opened opened, Visit<AlibabaOutcome> visit) {
        this.opened = opened;
        this.visit = visit;
    }

    /** What is fixed when a transaction is opened. */
    record Opened(
            String id,
            String accessKeyId,
            String merchantBizId,
            String productCode,
            boolean spoofExamined,
            boolean app,
            Optional<String> returnUrl,
            Optional<String> callbackUrl,
            Optional<String> callbackToken,
            String clientCfg,
            Instant openedAt,
            Instant expiresAt) {
        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    Opened opened() {
        return opened;
    }

    Visit<AlibabaOutcome> visit() {
        return visit;
    }

    /** The end user sees the page. */
    synchronized void begin() {
        begun = true;
    }

    /** Ends the capture; says whether it was still open. */
    synchronized boolean end(Optional<AlibabaOutcome> chosen, Optional<Person> whose) {
        if (ended) {
            return false;
        }
        begun = true;
        ended = true;
        chosen.ifPresent(visit::choose);
        person = whose.orElse(person);
        return true;
    }

    /** The verdict is there. */
    synchronized void process() {
        processed = true;
    }

    /** CheckResult told the result. */
    synchronized void query() {
        queried = true;
    }

    synchronized boolean ended() {
        return ended;
    }

    synchronized boolean processed() {
        return processed;
    }

    synchronized boolean queried() {
        return queried;
    }

    synchronized Person person() {
        return person;
    }

    /** VerifyStatus: 0 finished, 1 unfinished, 2 not begun. */
    synchronized String verifyStatus() {
        return processed ? "0" : begun ? "1" : "2";
    }

    synchronized String state() {
        return processed ? "FINISHED" : ended ? "ENDED" : begun ? "BEGUN" : "INITIALIZED";
    }
}
