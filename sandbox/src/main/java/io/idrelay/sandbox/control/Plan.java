package io.idrelay.sandbox.control;

import io.idrelay.sandbox.callback.Misbehavior;
import java.util.Optional;

/**
 * What a session shall come to, in place of what its magic values say.
 *
 * @param outcome by the vendor's list of outcomes
 */
public record Plan(Optional<String> outcome, Optional<Misbehavior> misbehavior) {
    /** Leaves everything as it is. */
    public static final Plan NONE = new Plan(Optional.empty(), Optional.empty());
}
