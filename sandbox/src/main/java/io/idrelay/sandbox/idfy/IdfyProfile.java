package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.Visit;
import java.time.Instant;
import java.util.Optional;

/** One profile. Safe for any number of threads. */
final class IdfyProfile {
    private final Opened opened;
    private final Visit<IdfyOutcome> visit;
    private Person person = Person.NORA_TESTCASE;
    private int visits;
    private boolean open = true;
    private boolean dropped;
    private Stage stage = Stage.CAPTURE_PENDING;
    private Optional<Instant> changedAt = Optional.empty();
    private Optional<byte[]> firstTold = Optional.empty();

    IdfyProfile(Opened opened, Visit<IdfyOutcome> visit) {
        this.opened = opened;
        this.visit = visit;
    }

    /**
     * What is fixed when a profile is created.
     *
     * @param token in the capture link
     * @param linkFrom when the capture link is there: later where creation is asynchronous
     * @param encrypted whether everything about it is sent encrypted
     */
    record Opened(
            String accountId,
            String referenceId,
            String profileId,
            String configId,
            String token,
            Instant openedAt,
            Instant linkFrom,
            Instant expiresAt,
            boolean encrypted) {
        @Override
        public String toString() {
            return "Opened[" + profileId + "]";
        }
    }

    /** What there is to say about it at one moment. */
    record Snapshot(Person person, Stage stage, boolean dropped, Optional<Instant> changedAt) {
        @Override
        public String toString() {
            return "Snapshot[" + stage.word() + "]";
        }
    }

    Opened opened() {
        return opened;
    }

    Visit<IdfyOutcome> visit() {
        return visit;
    }

    /**
     * The end user's visit to the capture page; its number, from one, or 0 where the page is
     * closed.
     */
    synchronized int capture(Optional<IdfyOutcome> chosen, Optional<Person> whose) {
        if (!open) {
            return 0;
        }
        chosen.ifPresent(visit::choose);
        person = whose.orElse(person);
        visits++;
        dropped = visit.outcome().drops(visits);
        if (!dropped) {
            open = false;
            stage = Stage.IN_PROGRESS;
        }
        return visits;
    }

    synchronized void reach(Stage next, Instant at) {
        stage = next;
        changedAt = Optional.of(at);
        open = next.status().equals("recapture_pending");
    }

    /** What was told first, which is kept to be told again. */
    synchronized byte[] firstTold(byte[] body) {
        firstTold = firstTold.or(() -> Optional.of(body));
        return firstTold.get();
    }

    synchronized boolean open() {
        return open;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(person, stage, dropped, changedAt);
    }
}
