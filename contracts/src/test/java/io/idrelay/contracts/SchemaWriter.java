package io.idrelay.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives the JSON Schema of an event or of sealed content from its record. */
final class SchemaWriter {
    private final SchemaGenerator generator;

    SchemaWriter() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(new JacksonModule(JacksonOption.RESPECT_JSONPROPERTY_ORDER))
                        .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(SchemaWriter::required)
                .withTargetTypeOverridesResolver(SchemaWriter::withoutOptional);
        config.forTypesInGeneral().withCustomDefinitionProvider(SchemaWriter::custom);
        generator = new SchemaGenerator(config.build());
    }

    JsonNode write(Class<?> record, String title) {
        ObjectNode schema = generator.generateSchema(record);
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        return schema;
    }

    private static boolean required(FieldScope field) {
        boolean nullable =
                Arrays.stream(field.getRawMember().getAnnotatedType().getAnnotations())
                        .anyMatch(a -> a instanceof Nullable);
        return !nullable && !field.getType().isInstanceOf(Optional.class);
    }

    private static java.util.List<ResolvedType> withoutOptional(FieldScope field) {
        return field.getType().isInstanceOf(Optional.class)
                ? field.getType().typeParametersFor(Optional.class)
                : null;
    }

    private static CustomDefinition custom(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (raw == Sealed.class) {
            node.put("type", "object");
            node.putObject("properties")
                    .putObject("sealedPart")
                    .put("type", "integer")
                    .put("minimum", 0);
            node.putArray("required").add("sealedPart");
        } else if (TypedId.class.isAssignableFrom(raw)) {
            node.put("type", "string").put("pattern", "^" + prefix(raw) + "[0-9a-f]{32}$");
        } else if (raw == VendorId.class) {
            node.put("type", "string").put("pattern", "^[a-z][a-z0-9-]{1,31}$");
        } else if (raw == Instant.class) {
            node.put("type", "string").put("format", "date-time");
        } else if (raw == byte[].class) {
            node.put("type", "string").put("contentEncoding", "base64");
        } else if (raw.isEnum()) {
            node.put("type", "string");
            Arrays.stream(raw.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                    .filter(word ->
                            !word.equals("unrecognized") || raw.getSimpleName().equals("Code"))
                    .forEach(node.withArrayProperty("x-known-words")::add);
        } else {
            return null;
        }
        return new CustomDefinition(
                node,
                CustomDefinition.DefinitionType.INLINE,
                CustomDefinition.AttributeInclusion.YES);
    }

    private static String prefix(Class<?> id) {
        try {
            return (String) id.getField("PREFIX").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
