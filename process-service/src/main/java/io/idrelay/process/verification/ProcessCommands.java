package io.idrelay.process.verification;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Locale;

/** What a merchant asks of a verification. What is illegal is a 409 problem. */
@ApplicationScoped
public class ProcessCommands {
    private final ProcessStore store;
    private final Verifications verifications;

    ProcessCommands(ProcessStore store, Verifications verifications) {
        this.store = store;
        this.verifications = verifications;
    }

    /** The end user is done. */
    @Transactional(TxType.MANDATORY)
    public Verification submit(MerchantId merchant, ProcessId process) {
        ProcessRow row = locked(merchant, process);
        ProcessState now = row.toVerification().state();
        if (!(now instanceof AwaitingCapture awaiting)) {
            throw illegal("submitted", now);
        }
        verifications.move(row, awaiting.submit());
        return row.toVerification();
    }

    /** The merchant ends it. */
    @Transactional(TxType.MANDATORY)
    public Verification cancel(MerchantId merchant, ProcessId process) {
        ProcessRow row = locked(merchant, process);
        ProcessState now = row.toVerification().state();
        if (!(now instanceof Open open)) {
            throw illegal("canceled", now);
        }
        verifications.move(row, open.cancel());
        return row.toVerification();
    }

    private ProcessRow locked(MerchantId merchant, ProcessId process) {
        return store.lock(process)
                .filter(row -> row.toVerification().merchantId().equals(merchant))
                .orElseThrow(() -> Problems.notFound("process"));
    }

    private static ProblemException illegal(String wanted, ProcessState now) {
        String status = now.status().name().toLowerCase(Locale.ROOT);
        return Problems.conflict(
                "illegal-transition", "A process that is " + status + " cannot be " + wanted + ".");
    }
}
