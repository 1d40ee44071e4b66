package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Event;
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

        replay.run(replayed::add);

        assertThat(replayed).contains(event);
        ConsumerRecord<String, byte[]> aside = lastWithReason("not-today");
        assertThat(header(aside, Quarantine.SOURCE)).isEqualTo("idrelay.signing-keys/0/42");
        assertThat(new String(aside.value(), StandardCharsets.ISO_8859_1))
                .doesNotContain("poison-with-content");
    }

    @Test
    void whatFailsAgainIsPutAsideAgainAndTheReplayEnds() throws Exception {
        quarantine.put(Samples.received(Samples.key("again", Samples.NOON), 1), "first");
        int before = TestEvents.records(TOPIC).size();

        int count =
                replay.run(event -> {
                    throw new UnusableEvent("second");
                });

        assertThat(count).isEqualTo(before);
        assertThat(TestEvents.records(TOPIC)).hasSize(2 * before);
    }

    private static ConsumerRecord<String, byte[]> lastWithReason(String reason) {
        return TestEvents.records(TOPIC).stream()
                .filter(record -> header(record, Quarantine.REASON).equals(reason))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
