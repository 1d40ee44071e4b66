package io.idrelay.platform.problems;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.idrelay.platform.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "token-service"))
class ProblemsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"a\",\"other\":1}|unknown-field|other",
                "{\"title\":\"a\",\"parts\":[{\"name\":\"b\"},{\"name\":\"c\",\"x\":1}]}|unknown-field|parts[1].x",
                "{\"title\":5}|invalid-request|title",
                "{\"title\":\"a\",\"color\":\"blue-secret\"}|invalid-request|color",
                "{\"title\":\"a\",\"count\":\"7-secret\"}|invalid-request|count",
                "{\"title\":\"a\",\"count\":\"7\"}|invalid-request|count",
                "{\"title\":\"a\",\"owner\":\"secret\"}|invalid-request|owner",
                "{\"title\":\"a\",\"parts\":[{\"name\":\"b\",\"since\":\"secret\"}]}|invalid-request|parts[0].since",
                "{\"title\":\"a\",\"parts\":\"secret\"}|invalid-request|parts",
                "{\"title\":\"much too long secret\"}|invalid-request|title",
                "{\"title\":\"a\",\"parts\":[{\"name\":\"\"}]}|invalid-request|parts[0].name",
                "{\"title\":\"a\\u0000b\"}|invalid-request|title",
                "{}|invalid-request|title",
                "[]|invalid-request|body",
                "null|invalid-request|body"
            })
    void fieldAtFaultIsNamedAndItsValueIsNot(String body, String slug, String field) {
        ValidatableResponse answer =
                given().contentType("application/json").body(body).post("/things").then();

        assertProblem(answer, 400, slug).body("errors[0].field", equalTo(field));
        answer.body(not(containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":",
                "{\"title\":\"a\",}",
                "nonsense",
                "{\"title\":\"a\"} {}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"a\",\"parts\":[{\"name\" secret}]}"
            })
    void malformedBodyIsRefused(String body) {
        ValidatableResponse answer =
                given().contentType("application/json").body(body).post("/things").then();

        answer.statusCode(400).contentType(ProblemResponses.MEDIA_TYPE);
        answer.body(not(containsString("secret"))).body(not(containsString("io.idrelay")));
    }

    @Test
    void emptyBodyIsRefused() {
        assertProblem(
                        given().contentType("application/json").post("/things").then(),
                        400,
                        "invalid-request")
                .body("errors[0].field", equalTo("body"));
    }

    @Test
    void parameterAtFaultIsNamed() {
        assertProblem(given().get("/things?limit=9").then(), 400, "invalid-request")
                .body("errors[0].field", equalTo("limit"));
    }

    @Test
    void oversizedBodyIsRefused() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.BodyPublishers.ofString(oversized()));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type"))
                .contains(ProblemResponses.MEDIA_TYPE);
        assertThat(answer.body()).contains("urn:idrelay:problem:body-too-large");
    }

    @Test
    void oversizedBodyOfUndeclaredLengthIsRefused() throws Exception {
        HttpResponse<String> answer =
                send(
                        HttpRequest.BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream(
                                        oversized().getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type"))
                .contains(ProblemResponses.MEDIA_TYPE);
        assertThat(answer.body()).contains("urn:idrelay:problem:body-too-large");
    }

    @Test
    void bodyOfUndeclaredLengthIsTakenUpToTheLimit() throws Exception {
        HttpResponse<String> answer =
                send(
                        HttpRequest.BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream(
                                        "{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String oversized() {
        return "{\"title\":\"" + "a".repeat(20_000) + "\"}";
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            RestAssured.baseURI
                                                    + ":"
                                                    + RestAssured.port
                                                    + "/things"))
                            .header("content-type", "application/json")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/things/mer_00000000000070008000000000000000,404,not-found",
        "GET,/things/nonsense,404,not-found",
        "GET,/nowhere,404,not-found",
        "GET,/nowhere/at/all,404,not-found",
        "DELETE,/things,405,method-not-allowed"
    })
    void unknownAddressesAndMethodsGetProblems(
            String method, String path, int status, String slug) {
        assertProblem(given().request(method, path).then(), status, slug);
    }

    @Test
    void otherMediaTypesAreRefused() {
        assertProblem(
                given().contentType("text/plain").body("a").post("/things").then(),
                415,
                "unsupported-media-type");
        assertProblem(given().accept("image/png").get("/things").then(), 406, "not-acceptable");
    }

    @Test
    void faultOfOursTellsNothingButItsTrace() {
        assertProblem(given().get("/things/broken").then(), 500, "internal-error")
                .body(not(containsString("secret-word")))
                .body(not(containsString("Exception")));
    }

    @Test
    void dependencyAwayIs503WithATimeToComeBack() {
        assertProblem(given().get("/things/outage").then(), 503, "unavailable")
                .header("Retry-After", "1");
    }

    @Test
    void repeatedWriteGetsTheKeptAnswerWithoutItsSecret() {
        int before = ThingsResource.MADE.get();
        String first = once("key-1", "a").statusCode(201).extract().asString();

        String second =
                once("key-1", "a")
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .extract()
                        .asString();

        assertThat(first).contains("s3cret");
        assertThat(second).doesNotContain("s3cret").contains("\"number\":" + (before + 1));
        assertThat(ThingsResource.MADE.get()).isEqualTo(before + 1);
    }

    @Test
    void keyUsedForAnotherRequestIsRefused() {
        once("key-2", "a").statusCode(201);

        assertProblem(once("key-2", "b"), 422, "idempotency-key-reused")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void refusedWriteMayBeTriedAgainWithItsKey() {
        assertProblem(once("key-3", "refused"), 409, "not-now");

        once("key-3", "a").statusCode(201);
    }

    @Test
    void keyOfARequestStillServedIsRefused() throws Exception {
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> once("key-4", "slow").extract().statusCode());
        ThingsResource.ENTERED.await();

        ValidatableResponse second = once("key-4", "slow");

        ThingsResource.GO_ON.countDown();
        assertProblem(second, 409, "idempotency-key-in-use");
        assertThat(first.get()).isEqualTo(201);
    }

    @Test
    void malformedKeyIsRefused() {
        assertProblem(once("two words", "a"), 400, "invalid-request")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private static ValidatableResponse once(String key, String title) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"" + title + "\"}")
                .post("/things/once")
                .then();
    }

    private static ValidatableResponse assertProblem(
            ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType(ProblemResponses.MEDIA_TYPE)
                .body("type", equalTo("urn:idrelay:problem:" + slug))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
