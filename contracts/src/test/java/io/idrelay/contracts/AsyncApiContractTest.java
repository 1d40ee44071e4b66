package io.idrelay.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document is written from the code and refers only to what is there. */
class AsyncApiContractTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final YAMLMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .build())
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @Test
    void documentIsCommitted() throws IOException {
        String document = YAML.writeValueAsString(AsyncApiWriter.write());

        Committed.assertSame(RESOURCES.resolve("asyncapi.yaml"), document);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = YAML.readTree(RESOURCES.resolve("asyncapi.yaml").toFile());

        assertThat(document.findValuesAsText("$ref")).isNotEmpty();
        for (String reference : document.findValuesAsText("$ref")) {
            boolean found =
                    reference.startsWith("#")
                            ? !document.at(reference.substring(1)).isMissingNode()
                            : Files.exists(RESOURCES.resolve(reference));
            assertThat(found).as(reference).isTrue();
        }
    }
}
