package io.idrelay.process.outcome;

import io.idrelay.process.verification.Effect;
import io.idrelay.process.verification.Move;
import java.util.Optional;

/**
 * What became of a result.
 *
 * @param sequence the number of the change it made
 * @param shown whether the API shows it from now on
 */
record Applied(ResultEffect effect, Optional<Long> sequence, boolean shown) {

    static Applied unshown(ResultEffect effect) {
        return new Applied(effect, Optional.empty(), false);
    }

    /** What a verdict did. */
    static Applied of(Effect effect) {
        return switch (effect) {
            case Effect.Changed changed ->
                    new Applied(
                            changed.revised() ? ResultEffect.REVISED : ResultEffect.DECIDED,
                            Optional.of(changed.sequence()),
                            true);
            case Effect.Unchanged(Move.Why why) -> unchanged(why);
        };
    }

    private static Applied unchanged(Move.Why why) {
        return switch (why) {
            case SAME -> new Applied(ResultEffect.UNCHANGED, Optional.empty(), true);
            case EARLIER_SESSION -> unshown(ResultEffect.EARLIER_SESSION);
            case AFTER_CANCEL, AFTER_END, PASSED, ROUNDS_SPENT -> unshown(ResultEffect.AFTER_END);
        };
    }
}
