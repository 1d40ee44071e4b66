package io.idrelay.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.notification.FastDeliveries;
import io.idrelay.notification.endpoint.TestEndpoints;
import io.idrelay.platform.testing.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "notification-service")
        })
class DeliveryQueueIT {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Inject DeliveryQueue queue;
    @Inject TestEndpoints endpoints;

    private CallbackEndpointId lane = CallbackEndpointId.create();

    /** The running service lets a paused endpoint's lane alone, so the test has it for itself. */
    @BeforeEach
    void pausedEndpoint() {
        lane = endpoints.thin(MerchantId.create(), "http://127.0.0.1:1/").id();
        endpoints.pause(lane);
    }

    @Test
    void claimTakesWhatIsDueOldestFirstUpToTheQuota() {
        DeliveryId later = add(NOW.minusSeconds(1));
        DeliveryId oldest = add(NOW.minusSeconds(9));
        DeliveryId middle = add(NOW.minusSeconds(5));
        add(NOW.plusSeconds(1));

        List<DeliveryId> claimed = claim(2, NOW, UUID.randomUUID());

        assertThat(claimed).containsExactlyInAnyOrder(oldest, middle);
        assertThat(claim(9, NOW, UUID.randomUUID())).containsExactly(later);
    }

    @Test
    void claimsAtTheSameTimeTakeDifferentDeliveries() {
        DeliveryId one = add(NOW.minusSeconds(2));
        DeliveryId two = add(NOW.minusSeconds(1));

        in(() -> {
            List<DeliveryId> first = claimHere(1, NOW, UUID.randomUUID());
            List<DeliveryId> second = claim(9, NOW, UUID.randomUUID());

            assertThat(first).containsExactly(one);
            assertThat(second).containsExactly(two);
            return first;
        });
    }

    @Test
    void claimedDeliveryComesBackWhenItsLeaseEnds() {
        DeliveryId id = add(NOW);
        claim(1, NOW, UUID.randomUUID());

        assertThat(claim(1, NOW.plus(LEASE).minusMillis(1), UUID.randomUUID())).isEmpty();
        assertThat(claim(1, NOW.plus(LEASE), UUID.randomUUID())).containsExactly(id);
    }

    @Test
    void lostLeaseChangesNothing() {
        DeliveryId id = add(NOW);
        UUID lost = UUID.randomUUID();
        UUID held = UUID.randomUUID();
        claim(1, NOW, lost);
        claim(1, NOW.plus(LEASE), held);

        assertThat(in(() -> queue.remove(id, lost))).isFalse();
        assertThat(in(() -> queue.postpone(id, lost, NOW))).isFalse();
        assertThat(in(() -> queue.remove(id, held))).isTrue();
    }

    @Test
    void postponedDeliveryIsDueAtItsTime() {
        DeliveryId id = add(NOW);
        UUID lease = UUID.randomUUID();
        claim(1, NOW, lease);
        Instant later = NOW.plusSeconds(300);

        boolean postponed = in(() -> queue.postpone(id, lease, later));

        assertThat(postponed).isTrue();
        assertThat(in(() -> queue.dueTimes(List.of(id)))).containsOnly(Map.entry(id, later));
        assertThat(claim(1, later.minusMillis(1), UUID.randomUUID())).isEmpty();
        assertThat(claim(1, later, UUID.randomUUID())).containsExactly(id);
    }

    @Test
    void runningAttemptHasNoNextTime() {
        DeliveryId id = add(NOW);

        claim(1, NOW, UUID.randomUUID());

        assertThat(in(() -> queue.dueTimes(List.of(id)))).isEmpty();
    }

    @Test
    void lanesOfEndpointsThatMayNotBeSentToAreNotDue() {
        add(NOW);
        List<CallbackEndpointId> whilePaused = in(() -> queue.dueLanes(NOW, 1_000));

        assertThat(whilePaused).doesNotContain(lane);
    }

    @Test
    void backlogCountsWhatIsQueued() {
        long before = in(queue::backlog).deliveries();

        add(NOW);

        assertThat(in(queue::backlog).deliveries()).isEqualTo(before + 1);
        assertThat(in(queue::backlog).oldestQueuedAt()).isAfter(Instant.EPOCH);
    }

    private DeliveryId add(Instant dueAt) {
        DeliveryId id = DeliveryId.create();
        return in(() -> {
            queue.add(id, lane, dueAt, NOW);
            return id;
        });
    }

    private List<DeliveryId> claim(int quota, Instant now, UUID lease) {
        return in(() -> claimHere(quota, now, lease));
    }

    private List<DeliveryId> claimHere(int quota, Instant now, UUID lease) {
        return queue.claim(Map.of(lane, quota), now, lease, now.plus(LEASE));
    }

    private static <T> T in(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
