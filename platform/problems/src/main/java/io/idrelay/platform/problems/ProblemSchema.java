package io.idrelay.platform.problems;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How problems stand in the description of an API. */
final class ProblemSchema {
    private static final String REFERENCE = "#/components/schemas/Problem";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private ProblemSchema() {}

    /** The content of an answer that is one of these problems, with an example of each. */
    static Content content(int status, Collection<String> slugs) {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(REFERENCE));
        slugs.forEach(
                slug -> type.addExample(slug, example(Problem.of(slug, status, "A reason."))));
        return OASFactory.createContent().addMediaType(ProblemResponses.MEDIA_TYPE, type);
    }

    private static Example example(Problem problem) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", problem.type());
        value.put("title", problem.title());
        value.put("status", problem.status());
        value.put("detail", Titles.detailOf(problem.status()));
        value.put("traceId", TRACE);
        return OASFactory.createExample().value(value);
    }

    static Schema problem() {
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
