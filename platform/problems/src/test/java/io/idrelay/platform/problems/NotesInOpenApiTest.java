package io.idrelay.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotesInOpenApiTest {
    private static final OperationNote NOTE =
            new OperationNote("Things", "List things", null, null, null, null, null);

    private final Operation things = operation();
    private final OpenAPI api = api(Map.of("/things", things));

    @Test
    void notesThatFitAreWithoutFault() {
        List<String> faults = NotesInOpenApi.describe(api, notes(Map.of("GET /things", NOTE)));

        assertThat(faults).isEmpty();
        assertThat(things.getSummary()).isEqualTo("List things");
    }

    @Test
    void operationWithoutNoteIsAFaultAndTheOthersAreDescribed() {
        api.getPaths().addPathItem("/others", OASFactory.createPathItem().GET(operation()));

        List<String> faults = NotesInOpenApi.describe(api, notes(Map.of("GET /things", NOTE)));

        assertThat(faults).containsExactly("GET /others: no note");
        assertThat(things.getSummary()).isEqualTo("List things");
    }

    @Test
    void noteWithoutOperationIsAFault() {
        List<String> faults =
                NotesInOpenApi.describe(
                        api, notes(Map.of("GET /things", NOTE, "POST /things", NOTE)));

        assertThat(faults).containsExactly("POST /things: no operation for this note");
    }

    @Test
    void parameterWithoutSentenceIsAFault() {
        Parameter size = OASFactory.createParameter().name("size");
        things.addParameter(size);

        List<String> faults = NotesInOpenApi.describe(api, notes(Map.of("GET /things", NOTE)));

        assertThat(faults)
                .containsExactly("GET /things: a note says nothing of its parameter size");
    }

    @Test
    void hiddenPathNeedsNoNote() {
        ApiNotes notes = new ApiNotes("Things.", List.of("/things"), Map.of());

        assertThat(NotesInOpenApi.describe(api, notes)).isEmpty();
        assertThat(api.getPaths().getPathItems()).isEmpty();
    }

    @Test
    void faultEndsTheStartOfATest() {
        assertThatThrownBy(() -> ApiDescription.report(List.of("GET /x: no note"), LaunchMode.TEST))
                .hasMessageContaining("GET /x: no note");
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "RUN"})
    void faultDoesNotEndTheStartOfAService(LaunchMode mode) {
        assertThatCode(() -> ApiDescription.report(List.of("GET /x: no note"), mode))
                .doesNotThrowAnyException();
    }

    private static ApiNotes notes(Map<String, OperationNote> operations) {
        return new ApiNotes("Things.", null, operations);
    }

    private static Operation operation() {
        return OASFactory.createOperation().responses(OASFactory.createAPIResponses());
    }

    private static OpenAPI api(Map<String, Operation> gets) {
        OpenAPI api =
                OASFactory.createOpenAPI()
                        .info(OASFactory.createInfo())
                        .paths(OASFactory.createPaths());
        gets.forEach((path, operation) ->
                api.getPaths().addPathItem(path, OASFactory.createPathItem().GET(operation)));
        return api;
    }
}
