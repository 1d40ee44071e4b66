package io.idrelay.platform.problems;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation of an API's description that it may answer with a problem. */
public final class ProblemsInOpenApi implements OASFilter {
    private static final String REFERENCE = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createObject(Components.class));
        }
        api.getComponents().addSchema("Problem", problem());
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(ProblemsInOpenApi::add));
    }

    private static void add(Operation operation) {
        if (operation.getResponses() != null
                && operation.getResponses().getDefaultValue() == null) {
            operation.getResponses().setDefaultValue(response());
        }
    }

    private static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("Refused: a problem as RFC 9457 describes it.")
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        ProblemResponses.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref(REFERENCE))));
    }

    private static Schema problem() {
        Schema error =
                object().addProperty("field", text("The field or parameter at fault."))
                        .addProperty("rule", text("The rule it breaks."));
        Schema errors = OASFactory.createSchema().type(List.of(SchemaType.ARRAY)).items(error);
        return object().addProperty("type", text("Stable: urn:idrelay:problem:<slug>."))
                .addProperty("title", text("The same for each status."))
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", text("One sentence; never a value of the request."))
                .addProperty("errors", errors)
                .addProperty("traceId", text("Finds the request in logs and traces."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }
}
