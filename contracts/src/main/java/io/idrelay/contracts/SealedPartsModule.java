package io.idrelay.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;

/**
 * Keeps sealed bytes out of JSON: a sealed field is written as {@code {"sealedPart": n}}, and part
 * n follows the JSON in the record's value.
 */
final class SealedPartsModule {
    static final String PARTS = "idrelay.sealedParts";
    private static final String FIELD = "sealedPart";

    private SealedPartsModule() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static SimpleModule create() {
        SimpleModule module = new SimpleModule("idrelay-sealed-parts");
        module.addSerializer(Sealed.class, new Writer());
        module.addDeserializer(Sealed.class, (JsonDeserializer) new Reader());
        return module;
    }

    @SuppressWarnings("rawtypes")
    private static final class Writer extends JsonSerializer<Sealed> {
        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Sealed value, JsonGenerator json, SerializerProvider context)
                throws IOException {
            Object parts = context.getAttribute(PARTS);
            if (!(parts instanceof List<?> list)) {
                context.reportMappingProblem("sealed content is written only inside an event");
                return;
            }
            json.writeStartObject();
            json.writeNumberField(FIELD, list.size());
            json.writeEndObject();
            ((List<byte[]>) list).add(value.bytes());
        }
    }

    private static final class Reader extends JsonDeserializer<Sealed<?>> {
        @Override
        public Sealed<?> deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            int index =
                    json.readValueAsTree().get(FIELD)
                                    instanceof com.fasterxml.jackson.databind.node.IntNode node
                            ? node.intValue()
                            : -1;
            if (!(context.getAttribute(PARTS) instanceof List<?> parts)
                    || index < 0
                    || index >= parts.size()
                    || !(parts.get(index) instanceof byte[] bytes)) {
                return context.reportInputMismatch(
                        Sealed.class, "sealed part %d does not follow", index);
            }
            return new Sealed<>(bytes);
        }
    }
}
