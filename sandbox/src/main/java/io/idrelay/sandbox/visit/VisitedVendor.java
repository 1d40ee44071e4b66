package io.idrelay.sandbox.visit;

import io.idrelay.sandbox.control.Plan;
import io.idrelay.sandbox.control.SessionView;
import io.idrelay.sandbox.control.SimulatedVendor;
import io.idrelay.sandbox.stage.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A simulated vendor as the control API sees it. A subclass says which sessions there are and how
 * one ends.
 *
 * @param <O> what a visit may come to
 * @param <S> the vendor's own kind of session
 */
public abstract class VisitedVendor<O extends Enum<O> & VisitOutcome, S>
        implements SimulatedVendor {
    /** The enum of the vendor's outcomes. */
    protected abstract Class<O> outcomeType();

    /** At most so many sessions, the newest first. */
    protected abstract List<S> newest(int most);

    /** The session that the control API calls so. */
    protected abstract Optional<S> find(String reference);

    /** The plan and the callbacks of a session. */
    protected abstract Visit<O> visitOf(S session);

    /** A session without a person's data. */
    protected abstract SessionView view(S session);

    /** Ends the session's capture, as planned where nothing is chosen; says whether it was open. */
    protected abstract boolean finish(S session, Optional<O> chosen, Optional<Person> whose);

    @Override
    public List<Outcome> outcomes() {
        return Arrays.stream(outcomeType().getEnumConstants())
                .map(outcome -> new Outcome(outcome.key(), outcome.label(), outcome.phoneDigits()))
                .toList();
    }

    @Override
    public List<SessionView> sessions(int most) {
        return newest(most).stream().map(this::view).toList();
    }

    @Override
    public boolean plan(String reference, Plan plan) {
        Optional<S> session = find(reference);
        session.ifPresent(known -> visitOf(known).apply(plan));
        return session.isPresent();
    }

    @Override
    public Finish finish(String reference, Optional<String> outcome, Optional<String> person) {
        Optional<S> session = find(reference);
        if (session.isEmpty()) {
            return Finish.UNKNOWN_SESSION;
        }
        Optional<O> chosen = outcome.flatMap(key -> VisitOutcome.find(outcomeType(), key));
        return finish(session.get(), chosen, person.flatMap(Person::find))
                ? Finish.FINISHED
                : Finish.ALREADY_FINISHED;
    }
}
