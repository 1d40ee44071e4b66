package io.idrelay.process.outcome;

import io.idrelay.contracts.Redacted;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.process.session.VendorSession;
import io.idrelay.process.verification.Verification;
import io.idrelay.vendor.spi.Applicant;

/** Which session news is about. */
sealed interface Match {
    /**
     * This one; its process is held until the transaction ends.
     *
     * @param known the vendor ids it was opened with, or learned since
     */
    record Held(
            VendorSession session,
            Verification verification,
            VendorHandle known,
            Redacted<Applicant> person)
            implements Match {}

    /** None that can be known now; the news waits, or was dropped and counted. */
    record None() implements Match {}
}
