package io.idrelay.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.EventRecord;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.platform.events.EventRecords;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.RestartableBroker;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = ""),
            @ResourceArg(name = "service", value = "webhook-ingest")
        })
@WithTestResource(RestartableBroker.class)
class BrokerOutageIT {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);
    private static final int CALLERS = 40;

    @Inject Sealer sealer;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    RestartableBroker broker;

    @Test
    void absentBrokerMeansComeAgainWithinTwoSecondsAndItsReturnMeansStored() throws Exception {
        VendorAccountId account = announced();
        await().atMost(Duration.ofSeconds(20)).until(() -> post(account).statusCode() == 200);

        broker.end();
        List<Answer> answers = new ArrayList<>(postAtOnce(account));
        await().atMost(Duration.ofSeconds(20)).until(() -> ready() == 503);
        answers.addAll(postAtOnce(account));

        assertThat(answers).hasSize(2 * CALLERS).allSatisfy(BrokerOutageIT::comesAgainInTime);
        broker.begin();
        await().atMost(Duration.ofSeconds(20)).until(() -> ready() == 200);
        await().atMost(Duration.ofSeconds(10)).until(() -> post(account).statusCode() == 200);
    }

    private record Answer(Response response, Duration took) {}

    private static void comesAgainInTime(Answer answer) {
        assertThat(answer.response().statusCode()).isEqualTo(503);
        assertThat(answer.response().header("Retry-After")).isEqualTo("2");
        assertThat(answer.took()).isLessThan(ANSWER_MAX.plusMillis(500));
    }

    private static List<Answer> postAtOnce(VendorAccountId account) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(callers.submit(() -> timed(account)));
            }
            for (Future<Answer> call : calls) {
                answers.add(call.get());
            }
        }
        return answers;
    }

    private static Answer timed(VendorAccountId account) {
        long startedNanos = System.nanoTime();
        Response response = post(account);
        return new Answer(response, Duration.ofNanos(System.nanoTime() - startedNanos));
    }

    private static Response post(VendorAccountId account) {
        return given().header("X-Secret", TestAccounts.SECRET)
                .body("news")
                .post("/v1/webhooks/{a}", account.value());
    }

    private static int ready() {
        return given().get("/q/health/ready").statusCode();
    }

    private VendorAccountId announced() throws Exception {
        Event<VendorAccountChanged> event = TestAccounts.account(sealer, true);
        EventRecord record = EventCodec.encode(event, ServiceName.PROCESS_SERVICE);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var unused = producer.send(EventRecords.toProducerRecord(record)).get();
        }
        return event.data().accountId();
    }
}
