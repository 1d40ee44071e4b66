package io.idrelay.platform.problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says which problems an operation may answer, one response for each status. */
final class ProblemsInOpenApi {
    private static final String SLUGS = "x-idrelay-problems";

    private ProblemsInOpenApi() {}

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths() == null || api.getPaths().getPathItems() == null
                ? Stream.of()
                : api.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream());
    }

    static void describe(OpenAPI api) {
        api.getComponents().addSchema("Problem", ProblemSchema.problem());
        operations(api).forEach(ProblemsInOpenApi::describe);
    }

    /** Further problems of one status, to be told with the general ones. */
    static void note(Operation operation, String status, Collection<String> slugs) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response == null || response.getExtensions() == null) {
            response = response(status);
            operation.getResponses().addAPIResponse(status, response);
        }
        TreeSet<String> all = new TreeSet<>(slugs(response));
        all.addAll(slugs);
        response.addExtension(SLUGS, new ArrayList<>(all));
        response.setContent(ProblemSchema.content(Integer.parseInt(status), all));
    }

    private static Collection<String> slugs(APIResponse response) {
        Object slugs =
                response.getExtensions() == null ? null : response.getExtensions().get(SLUGS);
        return slugs instanceof Collection<?> known
                ? known.stream().map(Object::toString).toList()
                : List.of();
    }

    private static void describe(Operation operation) {
        general(operation).forEach((status, slugs) -> note(operation, status, slugs));
        if (takes(operation, ApiHeaders.IDEMPOTENCY_KEY)) {
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> addHeader(answer.getValue(), ApiHeaders.REPLAYED));
        }
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    /** What follows from how an operation is called. */
    private static Map<String, List<String>> general(Operation operation) {
        Map<String, List<String>> problems = new TreeMap<>();
        problems.put("406", List.of("not-acceptable"));
        problems.put("500", List.of("internal-error"));
        problems.put("503", List.of("unavailable"));
        if (takes(operation, In.QUERY)) {
            add(problems, "400", "invalid-request");
        }
        if (takes(operation, In.PATH)) {
            add(problems, "404", "not-found");
        }
        if (takes(operation, ApiHeaders.IDEMPOTENCY_KEY)) {
            add(problems, "400", "invalid-request");
            add(problems, "409", "idempotency-key-in-use");
            add(problems, "422", "idempotency-key-reused");
        }
        body(operation, problems);
        token(operation, problems);
        return problems;
    }

    private static void body(Operation operation, Map<String, List<String>> problems) {
        if (operation.getRequestBody() != null) {
            add(problems, "413", "body-too-large");
            if (!operation.getRequestBody().getContent().hasMediaType("*/*")) {
                add(problems, "415", "unsupported-media-type");
            }
            if (operation.getRequestBody().getContent().hasMediaType("application/json")) {
                add(problems, "400", "invalid-request", "malformed-json", "unknown-field");
            }
        }
    }

    private static void token(Operation operation, Map<String, List<String>> problems) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return;
        }
        add(problems, "401", "unauthorized");
        add(problems, "403", "forbidden");
        if (operation.getSecurity().stream().anyMatch(any -> !any.hasScheme("operatorToken"))) {
            add(problems, "403", "merchant-suspended");
        }
    }

    private static void add(Map<String, List<String>> problems, String status, String... slugs) {
        problems.merge(
                status,
                List.of(slugs),
                (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList());
    }

    private static boolean takes(Operation operation, In place) {
        return parameters(operation).anyMatch(parameter -> parameter.getIn() == place);
    }

    private static boolean takes(Operation operation, String header) {
        return parameters(operation).anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private static APIResponse response(String status) {
        APIResponse response =
                OASFactory.createAPIResponse()
                        .description(Titles.detailOf(Integer.parseInt(status)));
        switch (status) {
            case "401" -> addHeader(response, ApiHeaders.AUTHENTICATE);
            case "503" -> addHeader(response, ApiHeaders.RETRY_AFTER);
            default -> {}
        }
        return response;
    }

    private static void addHeader(APIResponse response, String name) {
        Header header =
                OASFactory.createHeader()
                        .description(ApiHeaders.SENTENCES.get(name))
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
        response.addHeader(name, header);
    }
}
