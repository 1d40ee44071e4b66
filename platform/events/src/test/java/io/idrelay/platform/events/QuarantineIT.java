package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.QuarantineOrder.Action;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = ""),
            @ResourceArg(name = "service", value = "result-normalizer")
        })
class QuarantineIT {
    private static final String TOPIC = Topic.quarantineOf(ServiceName.RESULT_NORMALIZER);

    private static final QuarantineOrder ALL =
            new QuarantineOrder(ServiceName.RESULT_NORMALIZER, Action.REPLAY, List.of());

    @Inject BatchHandlers handlers;
    @Inject Quarantine quarantine;
    @Inject QuarantineReplay replay;

    @Test
    void whatIsPutAsideIsSealedAndCanBeHandledAgain() throws Exception {
        Event<?> event = Samples.key("poison-with-content", Samples.NOON);
        List<Event<?>> replayed = new ArrayList<>();
        handlers.create()
                .handle(
                        List.of(Samples.received(event, 42)),
                        poison -> {
                            throw new UnusableEvent("not-today");
                        });

        replay.run(ALL, QuarantineHandlers.always(replayed::add));

        assertThat(replayed).contains(event);
        ConsumerRecord<String, byte[]> aside = lastWithReason("not-today");
        assertThat(header(aside, QuarantineOrder.SOURCE)).isEqualTo("idrelay.signing-keys/0/42");
        assertThat(new String(aside.value(), StandardCharsets.ISO_8859_1))
                .doesNotContain("poison-with-content");
    }

    @Test
    void whatFailsAgainIsPutAsideAgainAndTheReplayEnds() throws Exception {
        quarantine.put(Samples.received(Samples.key("again", Samples.NOON), 1), "first");
        String place = placeOf("first");
        int count =
                replay.run(
                        new QuarantineOrder(
                                ServiceName.RESULT_NORMALIZER, Action.REPLAY, List.of(place)),
                        QuarantineHandlers.always(event -> {
                            throw new UnusableEvent("second");
                        }));

        assertThat(count).isEqualTo(1);
        assertThat(outcomeOf(place)).isEqualTo("failed-again");
        assertThat(lastWithReason("second").key()).isEqualTo("again");
    }

    @Test
    void whatIsSettledIsNotHandledTwice() throws Exception {
        quarantine.put(Samples.received(Samples.key("once", Samples.NOON), 7), "once");
        List<Event<?>> replayed = new ArrayList<>();
        QuarantineOrder one =
                new QuarantineOrder(
                        ServiceName.RESULT_NORMALIZER, Action.REPLAY, List.of(placeOf("once")));

        replay.run(one, QuarantineHandlers.always(replayed::add));
        replay.run(one, QuarantineHandlers.always(replayed::add));

        assertThat(replayed).hasSize(1);
        assertThat(outcomeOf(placeOf("once"))).isEqualTo("handled");
    }

    @Test
    void whatIsDroppedIsNeverHandled() throws Exception {
        quarantine.put(Samples.received(Samples.key("unwanted", Samples.NOON), 8), "unwanted");
        List<Event<?>> replayed = new ArrayList<>();
        String place = placeOf("unwanted");

        replay.run(
                new QuarantineOrder(ServiceName.RESULT_NORMALIZER, Action.DROP, List.of(place)),
                QuarantineHandlers.always(replayed::add));
        replay.run(ALL, QuarantineHandlers.always(replayed::add));

        assertThat(outcomeOf(place)).isEqualTo("dropped");
        assertThat(replayed).noneMatch(event -> event.data().key().equals("unwanted"));
    }

    @Test
    void shapeNamesFieldsAndNoValue() {
        quarantine.put(Samples.received(Samples.key("a-telling-key", Samples.NOON), 9), "shape");

        assertThat(header(lastWithReason("shape"), QuarantineOrder.SHAPE))
                .contains("keyId: string(13)")
                .doesNotContain("a-telling-key");
    }

    private static String placeOf(String reason) {
        ConsumerRecord<String, byte[]> record = lastWithReason(reason);
        return record.partition() + "/" + record.offset();
    }

    private static String outcomeOf(String place) {
        return TestEvents.records(TOPIC).stream()
                .filter(record -> header(record, QuarantineOrder.SETTLES).equals(place))
                .map(record -> header(record, QuarantineOrder.OUTCOME))
                .reduce((first, second) -> first + "," + second)
                .orElse("none");
    }

    private static ConsumerRecord<String, byte[]> lastWithReason(String reason) {
        return TestEvents.records(TOPIC).stream()
                .filter(record -> header(record, QuarantineOrder.REASON).equals(reason))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
