package io.idrelay.normalizer.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.EventId;
import org.junit.jupiter.api.Test;

class DerivedEventIdTest {
    private final EventId cause = EventId.create();

    @Test
    void sameFindingOfTheSameCauseHasTheSameId() {
        assertThat(DerivedEventId.of(cause, "normalized", "accepted"))
                .isEqualTo(DerivedEventId.of(cause, "normalized", "accepted"));
    }

    @Test
    void otherFindingOrOtherCauseHasAnotherId() {
        EventId id = DerivedEventId.of(cause, "normalized", "accepted");

        assertThat(id)
                .isNotEqualTo(cause)
                .isNotEqualTo(DerivedEventId.of(cause, "normalized", "rejected"))
                .isNotEqualTo(DerivedEventId.of(cause, "normalizedaccepted"))
                .isNotEqualTo(DerivedEventId.of(EventId.create(), "normalized", "accepted"));
    }

    @Test
    void idIsATimeOrderedUuidOfItsCausesTime() {
        EventId id = DerivedEventId.of(cause, "deferred");

        assertThat(id.uuid().version()).isEqualTo(7);
        assertThat(id.uuid().variant()).isEqualTo(2);
        assertThat(id.uuid().getMostSignificantBits() >>> 16)
                .isEqualTo(cause.uuid().getMostSignificantBits() >>> 16);
    }
}
