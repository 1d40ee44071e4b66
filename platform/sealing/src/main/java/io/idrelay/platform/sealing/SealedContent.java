package io.idrelay.platform.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** What stands inside a sealed value: CBOR, by the same conventions as the contracts' JSON. */
final class SealedContent {
    private static final ObjectMapper CBOR =
            CBORMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                    .build();

    private SealedContent() {}

    static byte[] write(Object value) {
        try {
            return CBOR.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            // Jackson's message may quote the value, which must not reach a log.
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " cannot be written as CBOR");
        }
    }

    static <T> T read(byte[] content, Class<T> type) throws UnreadableSeal {
        try {
            T value = CBOR.readValue(content, type);
            if (value == null) {
                throw new UnreadableSeal(UnreadableSeal.Reason.OTHER_TYPE);
            }
            return value;
        } catch (IOException e) {
            throw new UnreadableSeal(UnreadableSeal.Reason.OTHER_TYPE);
        }
    }
}
