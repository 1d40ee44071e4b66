package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.CallbackEndpointId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final CallbackEndpointId one = CallbackEndpointId.create();
    private final CallbackEndpointId two = CallbackEndpointId.create();
    private final Lanes lanes = new Lanes(new Lanes.Bounds(10, 4, 1), new Random(1));

    @Test
    void endpointGetsNoMoreThanItsBound() {
        assertThat(lanes.quotas(List.of(one))).containsOnly(java.util.Map.entry(one, 4));
    }

    @Test
    void runningAttemptsCountAgainstTheBound() {
        lanes.started(one);
        lanes.started(one);
        lanes.started(one);

        assertThat(lanes.quotas(List.of(one, two))).containsEntry(one, 1).containsEntry(two, 4);
    }

    @Test
    void endpointAtItsBoundGetsNothing() {
        Stream.of(one, one, one, one).forEach(lanes::started);

        assertThat(lanes.quotas(List.of(one))).isEmpty();
    }

    @Test
    void endpointThatFailedGetsItsSmallBoundUntilItSucceeds() {
        lanes.answered(one, false);
        int whileFailing = lanes.quotas(List.of(one)).get(one);

        lanes.answered(one, true);

        assertThat(whileFailing).isEqualTo(1);
        assertThat(lanes.quotas(List.of(one))).containsEntry(one, 4);
    }

    @Test
    void endedAttemptFreesItsPlace() {
        lanes.started(one);

        lanes.ended(one);

        assertThat(lanes.quotas(List.of(one))).containsEntry(one, 4);
        assertThat(lanes.running()).isZero();
    }

    @Test
    void allTogetherGetNoMoreThanThereIsAndNoneIsLeftOut() {
        List<CallbackEndpointId> eight =
                Stream.generate(CallbackEndpointId::create).limit(8).toList();

        var quotas = lanes.quotas(eight);

        assertThat(quotas.keySet()).containsExactlyInAnyOrderElementsOf(eight);
        assertThat(quotas.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
    }

    @Test
    void moreEndpointsThanPlacesGetOneEach() {
        List<CallbackEndpointId> many =
                Stream.generate(CallbackEndpointId::create).limit(30).toList();

        assertThat(lanes.quotas(many).values()).hasSize(10).containsOnly(1);
    }
}
