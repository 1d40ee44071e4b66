package io.idrelay.e2e;

import io.idrelay.local.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything an installation has kept or said: records, columns and log lines. */
final class Haystacks {
    static final List<String> DATABASES =
            List.of(
                    "idrelay_token",
                    "idrelay_process",
                    "idrelay_process_keys",
                    "idrelay_notification",
                    "idrelay_notification_keys");

    private final Map<String, String> byPlace = new LinkedHashMap<>();

    static Haystacks of(Supervisor supervisor, Path logs) throws SQLException, IOException {
        Haystacks all = new Haystacks();
        all.addRecords(supervisor.bootstrapServers());
        for (String database : DATABASES) {
            all.addColumns(database, supervisor.jdbcUrl(database));
        }
        all.addLogs(logs);
        return all;
    }

    int size() {
        return byPlace.size();
    }

    /** Where a needle stands, and in which form. */
    List<String> search(Needle needle) {
        List<String> found = new ArrayList<>();
        byPlace.forEach((place, text) ->
                needle.foundIn(text, text.toLowerCase(Locale.ROOT))
                        .forEach(form -> found.add(place + " (" + form + ")")));
        return found;
    }

    private void add(String place, byte[] bytes) {
        byPlace.merge(place, Needle.latin(bytes), (a, b) -> a + "\n" + b);
    }

    private void addRecords(String bootstrap) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .filter(p -> p.topic().startsWith("idrelay."))
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::add);
            }
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        String place = "topic " + record.topic();
        if (record.key() != null) {
            add(place, record.key());
        }
        record.headers().forEach(h -> add(place, h.value()));
        if (record.value() != null) {
            add(place, record.value());
        }
    }

    private void addColumns(String name, String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement tables = connection.createStatement();
                ResultSet found =
                        tables.executeQuery(
                                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (found.next()) {
                addTable(connection, name, found.getString(1));
            }
        }
    }

    private void addTable(Connection connection, String database, String table)
            throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    byte[] bytes = rows.getBytes(column);
                    if (bytes != null) {
                        String name = rows.getMetaData().getColumnName(column);
                        add("column " + database + "." + table + "." + name, bytes);
                    }
                }
            }
        }
    }

    private void addLogs(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                add("log " + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }
}
