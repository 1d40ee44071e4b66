package io.idrelay.platform.problems;

import io.quarkus.runtime.LaunchMode;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.logging.Logger;

/**
 * Completes the description of a service's API with what the code does not say.
 *
 * <p>Prose and examples come from the resource {@code openapi/notes.yaml}; tokens, problems and
 * headers from what an operation takes. Where notes and operations do not fit, a test's start ends
 * and a service goes on: a description that lacks a sentence is no reason to serve nobody. Doing it
 * twice changes nothing.
 */
public final class ApiDescription implements OASFilter {
    private static final Logger LOG = Logger.getLogger(ApiDescription.class);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createObject(Components.class));
        }
        report(NotesInOpenApi.describe(api), LaunchMode.current());
        TokensInOpenApi.describe(api);
        ProblemsInOpenApi.describe(api);
        if (api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(ApiDescription::lowerWords);
        }
    }

    static void report(List<String> faults, LaunchMode mode) {
        if (!faults.isEmpty() && mode.isDevOrTest()) {
            throw new IllegalStateException("notes do not fit the API: " + faults);
        }
        faults.forEach(fault -> LOG.errorf("the API's description is not whole: %s", fault));
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
