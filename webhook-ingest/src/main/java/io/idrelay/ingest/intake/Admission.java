package io.idrelay.ingest.intake;

import io.idrelay.contracts.SessionId;
import io.idrelay.ingest.account.IntakeAccount;
import java.util.Optional;

/** Whether a webhook's body is read at all. */
sealed interface Admission {
    /**
     * It is.
     *
     * @param place its share of the memory; whoever holds this releases it
     */
    record Admitted(IntakeAccount account, Optional<SessionId> session, InFlight.Place place)
            implements Admission {}

    /** It is not. */
    record Refused(IntakeOutcome outcome) implements Admission {}
}
