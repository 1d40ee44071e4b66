package io.idrelay.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was ever published stays readable, and is what its schema says. */
class EventContractTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path GOLDEN = Path.of("src/main/resources/golden");
    private static final ObjectWriter PRETTY =
            Json.mapper()
                    .writerWithDefaultPrettyPrinter()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    static Stream<EventData> samples() {
        return Samples.all().stream();
    }

    @Test
    void everyEventTypeHasASample() {
        List<Class<?>> sampled = Samples.all().stream().<Class<?>>map(Object::getClass).toList();

        assertThat(Arrays.stream(EventType.values()).map(EventType::dataClass))
                .containsExactlyInAnyOrderElementsOf(
                        sampled.stream()
                                .<Class<? extends EventData>>map(c -> c.asSubclass(EventData.class))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventSurvivesEncodingAndDecoding(EventData data) throws MalformedEvent {
        Event<?> event = Samples.event(data);

        EventRecord record = EventCodec.encode(event, event.type().topic().writer());

        assertThat(EventCodec.decode(record.headers(), record.value())).isEqualTo(event);
        assertThat(record.topic()).isEqualTo(event.type().topic().topicName());
        assertThat(record.key()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void schemaIsCommitted(EventType type) throws IOException {
        JsonNode schema = new SchemaWriter().write(type.dataClass(), type.typeName());

        Committed.assertSame(
                SCHEMAS.resolve(type.typeName() + ".json"),
                PRETTY.writeValueAsString(schema) + "\n");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goldenSampleIsReadableAndWhatItsSchemaSays(EventData data) throws Exception {
        Event<?> event = Samples.event(data);
        Path file = GOLDEN.resolve(event.type().typeName() + ".json");
        if (!Files.exists(file) && Boolean.getBoolean("idrelay.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, golden(event));
        }

        JsonNode golden = Json.mapper().readTree(file.toFile());
        Map<String, String> headers =
                Json.mapper()
                        .convertValue(
                                golden.get("headers"),
                                new com.fasterxml.jackson.core.type.TypeReference<>() {});
        byte[] value = HexFormat.of().parseHex(golden.get("valueHex").asText());
        Event<?> read = EventCodec.decode(headers, value);

        assertThat(read).isEqualTo(event);
        assertThat(violations(event.type(), golden.get("json"))).isEmpty();
    }

    private static String golden(Event<?> event) throws IOException {
        EventRecord record = EventCodec.encode(event, event.type().topic().writer());
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("topic", record.topic());
        node.put("key", record.key());
        node.set("headers", Json.mapper().valueToTree(record.headers()));
        node.set("json", json(record));
        node.put("valueHex", HexFormat.of().formatHex(record.value()));
        return PRETTY.writeValueAsString(node) + "\n";
    }

    private static JsonNode json(EventRecord record) throws IOException {
        byte[] value = record.value();
        if (!EventCodec.SEALED_MEDIA_TYPE.equals(record.headers().get("content-type"))) {
            return Json.mapper().readTree(value);
        }
        int length = java.nio.ByteBuffer.wrap(value).getInt(4);
        return Json.mapper().readTree(value, 8, length);
    }

    private static List<String> violations(EventType type, JsonNode json) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(type.typeName() + ".json")))
                .validate(json)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleWithoutARequiredFieldBreaksItsSchema(EventData data) throws Exception {
        EventType type = EventType.of(data);
        JsonNode schema =
                Json.mapper().readTree(SCHEMAS.resolve(type.typeName() + ".json").toFile());
        ObjectNode json =
                (ObjectNode) json(EventCodec.encode(Samples.event(data), type.topic().writer()));

        json.remove(schema.get("required").get(0).asText());

        assertThat(violations(type, json)).isNotEmpty();
    }

    @Test
    void fieldsAndWordsOfALaterVersionAreLetPass() throws MalformedEvent {
        Event<?> event =
                Samples.event(
                        new DossierErased(
                                Samples.MERCHANT,
                                Samples.DOSSIER,
                                Samples.PROCESS,
                                1,
                                Samples.TIME));
        EventRecord record = EventCodec.encode(event, ServiceName.PROCESS_SERVICE);
        String later =
                new String(record.value(), StandardCharsets.UTF_8)
                        .replaceFirst("\\{", "{\"newField\":{\"a\":[1]},");

        Event<?> read = EventCodec.decode(record.headers(), later.getBytes(StandardCharsets.UTF_8));

        assertThat(read.data()).isEqualTo(event.data());
    }

    @Test
    void unknownEnumWordIsReadAsUnrecognized() throws Exception {
        assertThat(Json.mapper().readValue("\"a_new_word\"", ProcessStatus.class))
                .isEqualTo(ProcessStatus.UNRECOGNIZED);
    }

    @Test
    void recordsThatAreNoEventsAreRefusedWithACode() {
        assertThatThrownBy(() -> EventCodec.decode(Map.of(), new byte[0]))
                .isInstanceOfSatisfying(
                        MalformedEvent.class,
                        e -> assertThat(e.code()).isEqualTo("missing-ce_type"));
        assertThatThrownBy(() -> EventCodec.decode(Map.of("ce_type", "x"), new byte[0]))
                .isInstanceOfSatisfying(
                        MalformedEvent.class, e -> assertThat(e.code()).isEqualTo("unknown-type"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void truncatedValueIsRefused(EventData data) {
        EventRecord record =
                EventCodec.encode(Samples.event(data), EventType.of(data).topic().writer());

        for (int length = 0; length < record.value().length; length++) {
            byte[] cut = Arrays.copyOf(record.value(), length);
            assertThatThrownBy(() -> EventCodec.decode(record.headers(), cut))
                    .isInstanceOf(MalformedEvent.class);
        }
    }

    @Test
    void sealedContentNeverStandsInJson() {
        assertThatThrownBy(() -> Json.mapper().writeValueAsString(new Sealed<String>(new byte[3])))
                .isInstanceOf(com.fasterxml.jackson.databind.JsonMappingException.class);
    }

    @Test
    void resultSurvivesJson() throws Exception {
        String json = Json.mapper().writeValueAsString(Samples.result());

        assertThat(
                        Json.mapper()
                                .readValue(
                                        json, io.idrelay.contracts.result.NormalizedResult.class))
                .isEqualTo(Samples.result());
        assertThat(json).contains("\"verified_claims\"", "\"accepted\"");
    }

    @Test
    void resultSchemaIsCommitted() throws IOException {
        JsonNode schema =
                new SchemaWriter()
                        .write(
                                io.idrelay.contracts.result.NormalizedResult.class,
                                "idrelay normalized result");

        Committed.assertSame(
                SCHEMAS.resolve("result.json"), PRETTY.writeValueAsString(schema) + "\n");
    }
}
