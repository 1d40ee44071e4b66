package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.local.operator.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Searches every record, column and log line for the end users of a run. */
class LeakE2E {
    private static final int IMAGE_BYTES = 48;

    private final Running system = Running.system();
    private final EndUsers users = new EndUsers(system.web());

    @Test
    void endUsersAreNowhereInClear() throws Exception {
        Api merchant = system.demo().setUp();
        List<EndUsers.AtVendor> all =
                List.of(
                        users.open("onekyc", "accepted", "accepted"),
                        users.open("onekyc", "rejected-not-ektp", "rejected"),
                        users.open("signicat", "accepted", "accepted"));
        all.forEach(users::capture);
        all.forEach(users::awaitEnd);
        List<Needle> needles = needles(all, merchant);
        Needle canary = Needle.of("canary-" + UUID.randomUUID());
        plant(canary);

        Haystacks haystacks =
                Haystacks.of(system.supervisor(), system.installation().data().logs());

        assertThat(haystacks.search(canary))
                .as("what was planted is found on each path in each form")
                .hasSize(3 * Needle.formCount());
        assertThat(needles).hasSizeGreaterThan(8);
        for (Needle needle : needles) {
            assertThat(haystacks.search(needle)).as(needle.name()).isEmpty();
        }
    }

    /** What the merchant itself is told of these people, and the pictures the vendor has. */
    private List<Needle> needles(List<EndUsers.AtVendor> all, Api merchant) {
        List<Needle> needles = new ArrayList<>();
        needles.add(Needle.of("6281100000001"));
        needles.add(Needle.of("6281100000002"));
        for (EndUsers.AtVendor user : all) {
            JsonNode result = users.result(user.processId());
            collect(result.at("/verified_claims/claims"), needles);
        }
        String path = "/v1/processes/" + all.getFirst().processId() + "/original";
        JsonNode images = merchant.get(path).findValue("imageUrls");
        images.forEach(url -> needles.add(image(url.asText())));
        return needles;
    }

    private static void collect(JsonNode node, List<Needle> needles) {
        if (node.isTextual() && node.asText().length() > 4) {
            needles.add(Needle.of(node.asText()));
        }
        node.forEach(child -> collect(child, needles));
    }

    private Needle image(String url) {
        byte[] bytes = system.web().bytes(url);
        int middle = bytes.length / 2;
        return new Needle("an image", Arrays.copyOfRange(bytes, middle, middle + IMAGE_BYTES));
    }

    private void plant(Needle canary) throws Exception {
        Path log = system.installation().data().logOf("canary");
        Files.writeString(log, canary.planted(), StandardCharsets.ISO_8859_1);
        try (Connection connection =
                DriverManager.getConnection(
                        system.supervisor().jdbcUrl("idrelay_token"), "postgres", "postgres")) {
            plant(connection, canary);
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", system.supervisor().bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topic.quarantineOf(ServiceName.WEBHOOK_INGEST),
                                    "canary",
                                    canary.planted()))
                    .get();
        }
    }

    private static void plant(Connection connection, Needle canary) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute("create table if not exists canary (planted text)");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into canary values (?)")) {
            insert.setString(1, canary.planted());
            insert.executeUpdate();
        }
    }
}
