package io.idrelay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("idrelay.root"));
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token-service",
                "process-service",
                "notification-service",
                "webhook-ingest"
            })
    void documentIsOpenApi(String service) {
        SwaggerParseResult read = read(service);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(operations(read.getOpenAPI())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token-service",
                "process-service",
                "notification-service",
                "webhook-ingest"
            })
    void everyOperationSaysWhatItDoesTakesAndAnswers(String service) {
        operations(read(service).getOpenAPI())
                .forEach((name, operation) -> {
                    assertThat(operation.getSummary()).as(name).isNotBlank();
                    assertThat(operation.getOperationId()).as(name).isNotBlank();
                    assertThat(operation.getTags()).as(name).isNotEmpty();
                    assertThat(operation.getResponses().keySet())
                            .as(name)
                            .anyMatch(status -> status.startsWith("2"))
                            .contains("503");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-service", "process-service", "notification-service"})
    void operationThatTakesATokenRefusesOthersWithAProblem(String service) {
        operations(read(service).getOpenAPI())
                .forEach((name, operation) -> {
                    if (takesToken(operation)) {
                        assertProblem(name, operation, "401");
                        assertProblem(name, operation, "403");
                    }
                    assertProblem(name, operation, "503");
                });
    }

    /** What is open to anybody is named here, so that nothing else becomes so unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"token-service", "process-service", "notification-service"})
    void onlyTheseOperationsTakeNoToken(String service) {
        Set<String> open =
                Set.of(
                        "GET /.well-known/jwks.json",
                        "POST /oauth2/token",
                        "POST /oauth2/revoke",
                        "GET /v1/images/{token}");

        operations(read(service).getOpenAPI())
                .forEach((name, operation) ->
                        assertThat(takesToken(operation))
                                .as(name)
                                .isNotEqualTo(open.contains(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-service", "process-service", "notification-service"})
    void everyExampleFitsItsSchema(String service) {
        OpenAPI api = read(service).getOpenAPI();
        JsonNode document = JSON.valueToTree(Json31.mapper().convertValue(api, Map.class));
        List<String> faults = new ArrayList<>();
        int[] checked = {0};
        operations(api)
                .forEach((name, operation) ->
                        contents(operation)
                                .forEach((place, type) -> {
                                    checked[0] += examples(type).size();
                                    faults.addAll(faults(name + " " + place, document, type));
                                }));

        assertThat(checked[0]).isGreaterThan(operations(api).size());
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-service", "process-service", "notification-service"})
    void bodiesOfRequestsAndAnswersHaveSchemaAndExample(String service) {
        operations(read(service).getOpenAPI())
                .forEach((name, operation) ->
                        contents(operation)
                                .forEach((place, type) -> {
                                    if (!place.endsWith("*/*")) {
                                        assertThat(examples(type))
                                                .as(name + " " + place)
                                                .isNotEmpty();
                                        assertThat(type.getSchema())
                                                .as(name + " " + place)
                                                .isNotNull();
                                    }
                                }));
    }

    private static SwaggerParseResult read(String service) {
        return new OpenAPIV3Parser()
                .readLocation(
                        ROOT.resolve("docs/openapi/" + service + ".yaml").toString(), null, null);
    }

    private static Map<String, Operation> operations(OpenAPI api) {
        Map<String, Operation> operations = new TreeMap<>();
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) ->
                                        operations.put(method + " " + path, operation)));
        return operations;
    }

    private static boolean takesToken(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static void assertProblem(String name, Operation operation, String status) {
        ApiResponse answer = operation.getResponses().get(status);
        assertThat(answer).as(name + " " + status).isNotNull();
        assertThat(answer.getContent()).as(name + " " + status).containsOnlyKeys(PROBLEM);
        assertThat(answer.getContent().get(PROBLEM).getSchema().get$ref())
                .as(name + " " + status)
                .endsWith("/Problem");
    }

    /** By where they stand. */
    private static Map<String, MediaType> contents(Operation operation) {
        Map<String, MediaType> contents = new TreeMap<>();
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .forEach((type, content) -> contents.put("request " + type, content));
        }
        operation
                .getResponses()
                .forEach((status, answer) -> {
                    if (answer.getContent() != null) {
                        answer.getContent()
                                .forEach((type, content) ->
                                        contents.put(status + " " + type, content));
                    }
                });
        return contents;
    }

    private static List<Object> examples(MediaType type) {
        List<Object> examples = new ArrayList<>();
        if (type.getExample() != null) {
            examples.add(type.getExample());
        }
        if (type.getExamples() != null) {
            type.getExamples().values().forEach(example -> examples.add(example.getValue()));
        }
        return examples;
    }

    private static List<String> faults(String place, JsonNode document, MediaType type) {
        if (type.getSchema() == null || examples(type).isEmpty()) {
            return List.of();
        }
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", document.get("components"));
        root.set("allOf", JSON.createArrayNode().add(schema(type)));
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
        return examples(type).stream()
                .map(example -> JSON.<JsonNode>valueToTree(example))
                .flatMap(example -> schema.validate(example).stream())
                .map(ValidationMessage::getMessage)
                .map(message -> place + ": " + message)
                .toList();
    }

    private static JsonNode schema(MediaType type) {
        return JSON.valueToTree(Json31.mapper().convertValue(type.getSchema(), Map.class));
    }
}
