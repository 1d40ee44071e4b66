package io.idrelay.platform.problems;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the description of a service's API with what the code does not say.
 *
 * <p>Prose and examples come from the resource {@code openapi/notes.yaml}; tokens, problems and
 * headers from what an operation takes. Ends the start for an operation without a note and for a
 * note without an operation. Doing it twice changes nothing.
 */
public final class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createObject(Components.class));
        }
        ApiNotes.read().ifPresent(notes -> describe(api, notes));
        TokensInOpenApi.describe(api);
        ProblemsInOpenApi.describe(api);
        if (api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(ApiDescription::lowerWords);
        }
    }

    private static void describe(OpenAPI api, ApiNotes notes) {
        api.getInfo().setDescription(notes.description());
        Set<String> open = new TreeSet<>(notes.operations().keySet());
        hide(api, notes);
        for (Map.Entry<String, PathItem> path : api.getPaths().getPathItems().entrySet()) {
            path.getValue()
                    .getOperations()
                    .forEach((method, operation) -> {
                        String name = method + " " + path.getKey();
                        open.remove(name);
                        describe(operation, notes.of(name));
                    });
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("notes without an operation: " + open);
        }
    }

    private static void describe(Operation operation, OperationNote note) {
        new NoteInOpenApi(operation, note).describe();
    }

    /** Pages for end users are no part of the API. */
    private static void hide(OpenAPI api, ApiNotes notes) {
        for (String path : notes.hidden()) {
            api.getPaths().removePathItem(path);
        }
    }

    /** Words of enums travel in lower case. */
    private static void lowerWords(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(
                    schema.getEnumeration().stream().map(ApiDescription::lower).toList());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ApiDescription::lowerWords);
        }
        if (schema.getItems() != null) {
            lowerWords(schema.getItems());
        }
    }

    private static Object lower(Object word) {
        return word instanceof String text ? text.toLowerCase(java.util.Locale.ROOT) : word;
    }
}
