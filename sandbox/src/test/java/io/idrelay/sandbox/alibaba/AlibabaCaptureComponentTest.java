package io.idrelay.sandbox.alibaba;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AlibabaCaptureComponentTest {
    private final List<String> callbacks = new CopyOnWriteArrayList<>();
    private final String bizId = CloudCustomer.newBizId();
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        CloudCustomer.signUp(1000);
        given().post("/sandbox/control/reset").then().statusCode(204);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(
                "/",
                exchange -> {
                    callbacks.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void aPersonFinishesOnThePage() {
        String transaction = open("h5", "browser");
        String page = "/sandbox/alibaba/web/" + transaction;
        CloudCustomer.checkVerifyLog(transaction).body("Result.VerifyStatus", equalTo("2"));

        given().get(page).then().statusCode(200).body(containsString("Show document and face"));
        CloudCustomer.checkVerifyLog(transaction).body("Result.VerifyStatus", equalTo("1"));
        CloudCustomer.checkResult(transaction, "N")
                .statusCode(404)
                .body("Code", equalTo("ProcessNotCompleted"));
        given().redirects()
                .follow(false)
                .formParam("action", "capture")
                .formParam("outcome", "accepted")
                .formParam("person", "lars-eksempel")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", "https://hub.example/r/1");

        await().until(() -> callbacks.size() == 1);
        assertThat(callbacks)
                .containsExactly(
                        "GET /cb?callbackToken=tok0001&transactionId="
                                + transaction
                                + "&passed=Y&subCode=200");
        CloudCustomer.checkResult(transaction, "N")
                .statusCode(200)
                .body("Result.ExtIdInfo", containsString("\"surname\":\"EKSEMPEL\""));
        CloudCustomer.checkVerifyLog(transaction).body("Result.VerifyErrorCode", equalTo("1000"));
        given().get(page).then().statusCode(410);
        given().formParam("action", "capture").post(page).then().statusCode(410);
    }

    @Test
    void whoLeavesHasNoResultAndALogThatSaysSo() {
        String transaction = open("h5", "browser");

        given().redirects()
                .follow(false)
                .formParam("action", "leave")
                .post("/sandbox/alibaba/web/" + transaction)
                .then()
                .statusCode(303);

        CloudCustomer.checkResult(transaction, "N").statusCode(404);
        CloudCustomer.checkVerifyLog(transaction)
                .body("Result.VerifyStatus", equalTo("1"))
                .body("Result.VerifyErrorCode", equalTo("1006"));
    }

    @Test
    void anSdkFinishesWithItsConfiguration() {
        Map<String, String> parameters = CloudCustomer.initialization(bizId, "ios", "iPhone-0002");
        Map<String, String> result =
                CloudCustomer.call("Initialize", parameters).then().extract().path("Result");
        String transaction = result.get("TransactionId");

        capture(transaction, "another").statusCode(401);
        capture(transaction, result.get("ClientCfg")).statusCode(202);
        capture(transaction, result.get("ClientCfg")).statusCode(409);

        await().untilAsserted(() ->
                CloudCustomer.checkResult(transaction, "N")
                        .statusCode(200)
                        .body("Result.Passed", equalTo("N"))
                        .body("Result.SubCode", equalTo("205")));
    }

    private static ValidatableResponse capture(String transaction, String clientCfg) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("transactionId", transaction, "clientCfg", clientCfg))
                .post("/sandbox/alibaba/sdk/captures")
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "0001, Y, 200, N, Y, Y, N",
        "0002, N, 205, Y, Y, Y, N",
        "0003, N, 204, N, N, Y, N",
        "0004, N, 206, N, Y, Y, Y",
        "0005, N, 206, N, Y, N, N",
        "0006, N, 206, N, Y, Y, N",
        "0007, N, 299, N, Y, Y, N",
        "0008, Y, 200, Y, Y, Y, N",
        "0009, M, 299, N, Y, Y, N"
    })
    void digitsOfTheModelChooseTheResult(
            String digits,
            String passed,
            String subCode,
            String attack,
            String face,
            String readable,
            String forged)
            throws Exception {
        String transaction = open("android", "Pixel-" + digits);
        CloudCustomer.finish(bizId);
        await().until(() -> callbacks.size() == 1);

        JsonNode result = result(transaction, "N");

        assertThat(result.path("Passed").asText()).isEqualTo(passed);
        assertThat(result.path("SubCode").asText()).isEqualTo(subCode);
        assertThat(part(result, "ExtFaceInfo").path("faceAttack").asText()).isEqualTo(attack);
        assertThat(part(result, "ExtFaceInfo").path("facePassed").asText()).isEqualTo(face);
        assertThat(part(result, "ExtIdInfo").path("ocrIdPassed").asText()).isEqualTo(readable);
        assertThat(part(result, "ExtIdInfo").at("/spoofInfo/spoofResult").asText())
                .isEqualTo(forged);
        assertThat(part(result, "ExtFaceInfo").has("faceImg")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0010, 1006",
        "0011, 1004",
        "0012, 1002",
        "0013, 1011",
        "0014, 1013",
        "0015, 1014",
        "0016, 9999",
        "0017, 1001"
    })
    void digitsOfTheModelChooseWhyThereIsNoResult(String digits, String code) {
        String transaction = open("android", "Pixel-" + digits);
        CloudCustomer.finish(bizId);

        CloudCustomer.checkResult(transaction, "N").statusCode(404);
        CloudCustomer.checkVerifyLog(transaction).body("Result.VerifyErrorCode", equalTo(code));
    }

    @Test
    void aTransactionThatNeverEndsHasNoCode() {
        String transaction = open("android", "Pixel-0018");
        CloudCustomer.finish(bizId);

        CloudCustomer.checkVerifyLog(transaction)
                .body("Result.VerifyStatus", equalTo("1"))
                .body("Result", not(hasKey("VerifyErrorCode")));
    }

    @Test
    void imagesComeWhereTheyAreAskedForAndTheFacePassed() throws Exception {
        String transaction = open("android", "Pixel-0001");
        CloudCustomer.finish(bizId);
        await().until(() -> callbacks.size() == 1);

        JsonNode result = result(transaction, "Y");

        byte[] face =
                Base64.getDecoder().decode(part(result, "ExtFaceInfo").path("faceImg").asText());
        assertThat(face).startsWith(0xFF, 0xD8);
        assertThat(part(result, "ExtIdInfo").path("idImage").asText()).isNotEmpty();
    }

    @Test
    void aDeletedResultIsUnknown() {
        String transaction = open("android", "Pixel-0001");
        Map<String, String> deletion =
                Map.of(
                        "TransactionId", transaction,
                        "DeleteType", "All",
                        "DeleteAfterQuery", "N");

        CloudCustomer.call("DeleteVerifyResult", deletion).then().statusCode(200);

        CloudCustomer.checkResult(transaction, "N")
                .statusCode(400)
                .body("Code", equalTo("TransactionIdInvalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 429, Throttling.User",
        "500, 500, InternalError",
        "503, 503, ServiceUnavailable"
    })
    void plannedFetchesFail(int planned, int status, String code) {
        String transaction = open("android", "Pixel-0001");
        plan("{\"misbehavior\":{\"fetchStatus\":" + planned + ",\"fetchFailures\":1}}");
        CloudCustomer.finish(bizId);
        await().until(() -> callbacks.size() == 1);

        CloudCustomer.checkResult(transaction, "N").statusCode(status).body("Code", equalTo(code));
        CloudCustomer.checkResult(transaction, "N").statusCode(200);
    }

    @Test
    void aWrongProofIsInTheQuery() {
        open("android", "Pixel-0001");
        plan("{\"misbehavior\":{\"wrongProof\":true}}");
        CloudCustomer.finish(bizId);

        await().until(() -> callbacks.size() == 1);
        assertThat(callbacks.getFirst()).contains("callbackToken=wrong-tok0001&");
    }

    @Test
    void aTruncatedCallbackEndsInItsQuery() {
        open("android", "Pixel-0001");
        plan("{\"misbehavior\":{\"truncated\":true}}");
        CloudCustomer.finish(bizId);

        await().until(() -> callbacks.size() == 1);
        assertThat(callbacks.getFirst()).endsWith("callbackToken=tok0001&transac");
    }

    @Test
    void aDuplicateIsSentTwiceAndADroppedOneNever() {
        open("android", "Pixel-0001");
        plan("{\"misbehavior\":{\"duplicate\":true}}");
        CloudCustomer.finish(bizId);
        await().until(() -> callbacks.size() == 2);

        String other = CloudCustomer.newBizId();
        CloudCustomer.open(other, "android", "Pixel-0001", url());
        given().contentType(ContentType.JSON)
                .body("{\"misbehavior\":{\"drop\":true}}")
                .put("/sandbox/control/sessions/alibaba/" + other)
                .then()
                .statusCode(204);
        CloudCustomer.finish(other);

        await().untilAsserted(() ->
                given().get("/sandbox/control/sessions?vendor=alibaba&limit=1")
                        .then()
                        .body("[0].callbacks.outcome", equalTo(List.of("dropped"))));
        assertThat(callbacks).hasSize(2);
    }

    @Test
    void theNextTransactionIsPlannedAndShownWithoutPersonalData() {
        given().contentType(ContentType.JSON)
                .body("{\"vendor\":\"alibaba\",\"outcome\":\"rejected-forgery\"}")
                .post("/sandbox/control/next")
                .then()
                .statusCode(204);
        open("h5", "browser");

        given().get("/sandbox/control/sessions?vendor=alibaba")
                .then()
                .body("$", hasSize(1))
                .body("[0].reference", equalTo(bizId))
                .body("[0].outcome", equalTo("rejected-forgery"))
                .body("[0].channel", equalTo("page"));
    }

    private void plan(String plan) {
        given().contentType(ContentType.JSON)
                .body(plan)
                .put("/sandbox/control/sessions/alibaba/" + bizId)
                .then()
                .statusCode(204);
    }

    private String open(String type, String model) {
        return CloudCustomer.open(bizId, type, model, url());
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/cb";
    }

    private static JsonNode result(String transaction, String images) throws IOException {
        String body =
                CloudCustomer.checkResult(transaction, images).statusCode(200).extract().asString();
        return new ObjectMapper().readTree(body).path("Result");
    }

    private static JsonNode part(JsonNode result, String name) throws IOException {
        return new ObjectMapper().readTree(result.path(name).asText());
    }
}
