package io.idrelay.sandbox.alibaba;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AlibabaApiComponentTest {
    @BeforeEach
    void signUp() {
        CloudCustomer.signUp(1000);
        given().post("/sandbox/control/reset").then().statusCode(204);
    }

    @Test
    void aTransactionIsInitialized() {
        CloudCustomer.call("Initialize", usual())
                .then()
                .statusCode(200)
                .body("Code", equalTo("Success"))
                .body("Result.TransactionId", matchesRegex("hks[0-9a-f]{29}"))
                .body("Result.TransactionUrl", containsString("/sandbox/alibaba/web/hks"))
                .body("Result.ClientCfg", containsString("token"));
    }

    @Test
    void theOlderSignatureIsTakenToo() {
        given().queryParams(CloudCustomer.rpc("Initialize", usual()))
                .post(CloudCustomer.API)
                .then()
                .statusCode(200)
                .body("Code", equalTo("Success"));
    }

    @Test
    void aParameterThatIsNotSignedIsRefused() {
        Map<String, String> parameters = usual();
        Map<String, String> headers = CloudCustomer.acs3("Initialize", parameters);
        parameters.put("SceneCode", "other");
        Map<String, String> older = CloudCustomer.rpc("Initialize", usual());
        older.put("SceneCode", "other");

        refused(
                CloudCustomer.request(parameters).headers(headers).post(CloudCustomer.API),
                400,
                "SignatureDoesNotMatch");
        refused(given().queryParams(older).post(CloudCustomer.API), 400, "SignatureDoesNotMatch");
    }

    @Test
    void anotherActionThanTheSignedOneIsRefused() {
        Map<String, String> headers = CloudCustomer.acs3("Initialize", usual());
        headers.put("x-acs-action", "CheckResult");

        refused(
                CloudCustomer.request(usual()).headers(headers).post(CloudCustomer.API),
                400,
                "SignatureDoesNotMatch");
    }

    @Test
    void aBodyThatIsNotSignedIsRefused() {
        Map<String, String> headers = CloudCustomer.acs3("Initialize", usual());

        refused(
                CloudCustomer.request(usual()).headers(headers).body("x").post(CloudCustomer.API),
                400,
                "SignatureDoesNotMatch");
    }

    @Test
    void aNonceIsGoodOnce() {
        Map<String, String> parameters = usual();
        Map<String, String> headers = CloudCustomer.acs3("Initialize", parameters);
        CloudCustomer.request(parameters)
                .headers(headers)
                .post(CloudCustomer.API)
                .then()
                .statusCode(200);

        refused(
                CloudCustomer.request(parameters).headers(headers).post(CloudCustomer.API),
                400,
                "SignatureNonceUsed");
    }

    @ParameterizedTest
    @CsvSource({
        "x-acs-date, 2020-01-01T00:00:00Z, 400, InvalidTimeStamp.Expired",
        "x-acs-date, yesterday, 400, InvalidTimeStamp.Expired",
        "x-acs-version, 2019-03-07, 400, InvalidVersion",
        "x-acs-signature-nonce, other, 400, SignatureDoesNotMatch",
        "x-acs-more, unsigned, 400, IncompleteSignature",
        "Authorization, Bearer x, 400, IncompleteSignature"
    })
    void aSpoiledHeaderIsRefused(String name, String value, int status, String code) {
        Map<String, String> headers = CloudCustomer.acs3("Initialize", usual());
        headers.put(name, value);

        refused(
                CloudCustomer.request(usual()).headers(headers).post(CloudCustomer.API),
                status,
                code);
    }

    @Test
    void anUnknownKeyIsRefused() {
        given().delete("/sandbox/control/alibaba/accounts/" + CloudCustomer.KEY)
                .then()
                .statusCode(204);

        refused(CloudCustomer.call("Initialize", usual()), 404, "InvalidAccessKeyId.NotFound");
    }

    @Test
    void anUnsignedCallIsRefused() {
        refused(given().queryParams(usual()).post(CloudCustomer.API), 400, "MissingParameter");
    }

    @Test
    void anUnknownActionIsRefused() {
        refused(CloudCustomer.call("Finalize", usual()), 404, "InvalidAction.NotFound");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ProductCode, -, MissingParameter",
                "ProductCode, eKYC_MAX, InvalidParameter",
                "MerchantBizId, -, MissingParameter",
                "MerchantBizId, b719f79b-0000-4000-8000-000000000001, InvalidParameter",
                "MerchantUserId, -, MissingParameter",
                "DocType, -, MissingParameter",
                "DocType, passport, InvalidParameter",
                "SceneCode, much_too_long, InvalidParameter",
                "IdSpoof, yes, InvalidParameter",
                "SecurityLevel, 03, InvalidParameter",
                "Model, STARE, InvalidParameter",
                "Pages, 02, InvalidParameter",
                "CallbackUrl, http://shop.example/cb, InvalidParameter",
                "MetaInfo, -, MissingParameter",
                "MetaInfo, iPhone, InvalidParameter",
                "MetaInfo, {}, InvalidParameter"
            })
    void aWrongParameterIsNamed(String name, @Nullable String value, String code) {
        Map<String, String> parameters = usual();
        parameters.remove(name);
        if (value != null) {
            parameters.put(name, value);
        }

        Response answer = CloudCustomer.call("Initialize", parameters);

        refused(answer, 400, code);
        answer.then().body("Message", containsString(name));
    }

    @ParameterizedTest
    @CsvSource({"toaster, Model-1", "ios, iPhone-0000"})
    void aDeviceThatIsNotSupportedIsRefused(String type, String model) {
        Map<String, String> parameters =
                CloudCustomer.initialization(CloudCustomer.newBizId(), type, model);

        Response answer = CloudCustomer.call("Initialize", parameters);

        refused(answer, 400, "InvalidParameter");
        answer.then().body("Message", containsString("MetaInfo"));
    }

    @Test
    void callsBeyondTheQuotaAreThrottled() {
        CloudCustomer.signUp(2);
        Response last = CloudCustomer.call("Initialize", usual());
        for (int call = 0; call < 30 && last.statusCode() == 200; call++) {
            last = CloudCustomer.call("Initialize", usual());
        }

        refused(last, 403, "Throttling.Api");
        assertThat(last.header("x-acs-retry-after")).isEqualTo("1000");
    }

    @Test
    void aTransactionOfNobodyIsUnknown() {
        Map<String, String> nobody =
                Map.of(
                        "MerchantBizId", "1",
                        "TransactionId", "hks0",
                        "DeleteType", "All",
                        "DeleteAfterQuery", "N");

        refused(CloudCustomer.call("CheckResult", nobody), 400, "TransactionIdInvalid");
        refused(CloudCustomer.call("CheckVerifyLog", nobody), 400, "TransactionIdInvalid");
        refused(CloudCustomer.call("DeleteVerifyResult", nobody), 400, "TransactionIdInvalid");
    }

    private static Map<String, String> usual() {
        return new HashMap<>(
                CloudCustomer.initialization(CloudCustomer.newBizId(), "h5", "browser"));
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("Code", equalTo(code));
    }
}
