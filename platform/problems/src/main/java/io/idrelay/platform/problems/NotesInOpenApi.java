package io.idrelay.platform.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Writes the notes of a service into its description and tells where the two do not fit. */
final class NotesInOpenApi {
    private NotesInOpenApi() {}

    /** By the notes of the service that runs; one that has none needs none. */
    static List<String> describe(OpenAPI api) {
        try {
            return ApiNotes.read().map(notes -> describe(api, notes)).orElseGet(List::of);
        } catch (RuntimeException e) {
            return List.of("unreadable notes: " + e);
        }
    }

    /** What is at fault; an operation without a fault is described all the same. */
    static List<String> describe(OpenAPI api, ApiNotes notes) {
        api.getInfo().setDescription(notes.description());
        hide(api, notes);
        Map<String, Operation> operations = operations(api);
        List<String> faults = new ArrayList<>();
        operations.forEach((name, operation) -> describe(name, operation, notes, faults));
        Set<String> orphans = new TreeSet<>(notes.operations().keySet());
        orphans.removeAll(operations.keySet());
        orphans.forEach(name -> faults.add(name + ": no operation for this note"));
        return List.copyOf(faults);
    }

    /** Pages for end users are no part of the API. */
    private static void hide(OpenAPI api, ApiNotes notes) {
        notes.hidden().forEach(api.getPaths()::removePathItem);
    }

    private static Map<String, Operation> operations(OpenAPI api) {
        Map<String, Operation> operations = new TreeMap<>();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((method, operation) ->
                                        operations.put(method + " " + path, operation)));
        return operations;
    }

    private static void describe(
            String name, Operation operation, ApiNotes notes, List<String> faults) {
        OperationNote note = notes.operations().get(name);
        if (note == null) {
            faults.add(name + ": no note");
            return;
        }
        try {
            new NoteInOpenApi(operation, note).describe();
        } catch (RuntimeException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }
}
