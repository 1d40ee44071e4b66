package io.idrelay.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventFilterTest {

    @Test
    void emptyFilterMatchesEverything() {
        EventFilter filter = new EventFilter(List.of());

        assertThat(filter.matches("process.accepted")).isTrue();
        assertThat(filter.matches("dossier.erased")).isTrue();
    }

    @Test
    void filterMatchesOnlyWhatItNames() {
        EventFilter filter = new EventFilter(List.of("process.accepted", "process.rejected"));

        assertThat(filter.matches("process.accepted")).isTrue();
        assertThat(filter.matches("process.review")).isFalse();
    }

    @Test
    void knownTypesAreTaken() {
        assertThat(EventFilter.broken(List.of("process.awaiting_capture", "dossier.erased")))
                .isEmpty();
    }

    @Test
    void unknownTypeIsRefusedWithTheOnesThereAre() {
        assertThat(EventFilter.broken(List.of("process.unrecognized")))
                .hasValueSatisfying(rule -> assertThat(rule).contains("process.accepted"));
    }
}
