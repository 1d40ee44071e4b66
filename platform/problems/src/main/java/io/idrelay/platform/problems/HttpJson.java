package io.idrelay.platform.problems;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.idrelay.contracts.Json;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * The JSON of the HTTP API: the contracts' conventions, but strict in what it takes. An unknown
 * field, an unknown word, a doubled field or a number for a text is a mistake of the caller that
 * silence would hide.
 */
public final class HttpJson {
    private HttpJson() {}

    /** A new mapper of the HTTP API. */
    public static ObjectMapper mapper() {
        return Json.configure(JsonMapper.builder())
                .addModule(new SimpleModule().addDeserializer(String.class, new StorableText()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Text without the one character that a database cannot keep. */
    private static final class StorableText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        StorableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw context.weirdStringException("", String.class, "has a NUL character");
            }
            return text;
        }
    }

    @Singleton
    static class Producer {
        @Produces
        @Singleton
        ObjectMapper objectMapper() {
            return mapper();
        }
    }
}
