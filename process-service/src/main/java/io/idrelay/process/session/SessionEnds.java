package io.idrelay.process.session;

import io.idrelay.contracts.ProcessStatus;
import io.idrelay.process.verification.ProcessMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Ends the session of a canceled verification, and has its vendor told. */
@ApplicationScoped
class SessionEnds {
    private final SessionStore store;
    private final Clock clock;

    SessionEnds(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * In the transaction of the change. An expired verification keeps its session: a verdict that
     * comes late is still worth something.
     */
    void onMove(@Observes ProcessMoved moved) {
        if (moved.status() == ProcessStatus.CANCELED) {
            store.live(moved.processId()).ifPresent(this::end);
        }
    }

    private void end(SessionRow row) {
        if (row.status() == SessionStatus.OPEN) {
            row.send(Errand.CANCEL, clock.instant());
        }
        // One that is still being opened is told when the vendor's answer arrives.
        row.closed("canceled");
    }
}
