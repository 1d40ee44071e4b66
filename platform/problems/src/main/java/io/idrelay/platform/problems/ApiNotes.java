package io.idrelay.platform.problems;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a service says of its API in words.
 *
 * @param hidden paths that are no part of the API
 * @param operations by method and path, for example {@code GET /v1/things/{id}}
 */
record ApiNotes(String description, List<String> hidden, Map<String, OperationNote> operations) {
    private static final String RESOURCE = "openapi/notes.yaml";
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    ApiNotes(
            String description,
            @Nullable List<String> hidden,
            @Nullable Map<String, OperationNote> operations) {
        this.description = description;
        this.hidden = hidden == null ? List.of() : List.copyOf(hidden);
        this.operations = operations == null ? Map.of() : Map.copyOf(operations);
    }

    /** The notes of the service that runs or is built, if it has any. */
    static Optional<ApiNotes> read() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream notes = loader.getResourceAsStream(RESOURCE)) {
            return Optional.ofNullable(notes).map(ApiNotes::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jackson's own reader of YAML does not know aliases. */
    private static ApiNotes parse(InputStream notes) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(notes);
        return STRICT.convertValue(tree, ApiNotes.class);
    }
}
