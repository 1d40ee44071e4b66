package io.idrelay.sandbox.alibaba;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A customer's server as tests play it. */
final class CloudCustomer {
    static final String API = "/sandbox/alibaba/";
    static final String KEY = "LTAItest";
    static final String SECRET = "test-secret";

    private static final String NOTHING =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private CloudCustomer() {}

    static void signUp(int callsPerSecond) {
        given().contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "accessKeyId", KEY,
                                "accessKeySecret", SECRET,
                                "callsPerSecond", callsPerSecond))
                .post("/sandbox/control/alibaba/accounts")
                .then()
                .statusCode(201);
    }

    /** The headers of a signed call, to be spoiled or sent. */
    static Map<String, String> acs3(String action, Map<String, String> parameters) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", "2022-08-09");
        headers.put("x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-content-sha256", NOTHING);
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", "localhost:" + RestAssured.port);
        String signature =
                CloudSignatures.acs3(
                        "POST", API, new TreeMap<>(parameters), signed, NOTHING, SECRET);
        headers.put(
                "Authorization",
                "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
                        .formatted(KEY, String.join(";", signed.keySet()), signature));
        return headers;
    }

    static RequestSpecification request(Map<String, String> parameters) {
        return given().queryParams(parameters);
    }

    static Response call(String action, Map<String, String> parameters) {
        return request(parameters).headers(acs3(action, parameters)).post(API);
    }

    /** The parameters of a call by the older signature. */
    static Map<String, String> rpc(String action, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("Action", action);
        all.put("Format", "json");
        all.put("Version", "2022-08-09");
        all.put("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("SignatureNonce", UUID.randomUUID().toString());
        all.put("SignatureMethod", "HMAC-SHA1");
        all.put("SignatureVersion", "1.0");
        all.put("AccessKeyId", KEY);
        all.put("Signature", CloudSignatures.rpc("POST", all, SECRET));
        return all;
    }

    static Map<String, String> initialization(String bizId, String deviceType, String model) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("ProductCode", "eKYC");
        parameters.put("MerchantBizId", bizId);
        parameters.put("MerchantUserId", "0123");
        parameters.put("MetaInfo", metaInfo(deviceType, model));
        parameters.put("DocType", "01000000");
        parameters.put("IdSpoof", "Y");
        parameters.put("ReturnUrl", "https://hub.example/r/1");
        return parameters;
    }

    static String metaInfo(String deviceType, String model) {
        return """
        {"zimVer":"3.0.0","appVersion":"1","bioMetaInfo":"4.1.0:1150****,0","appName":"shop",\
        "deviceType":"%s","osVersion":"17.0","apdidToken":"","deviceModel":"%s"}\
        """
                .formatted(deviceType, model);
    }

    static String newBizId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Opens a transaction that calls back here; returns its id. */
    static String open(String bizId, String deviceType, String model, String callbackUrl) {
        Map<String, String> parameters = initialization(bizId, deviceType, model);
        parameters.put("CallbackUrl", callbackUrl);
        parameters.put("CallbackToken", "tok0001");
        return call("Initialize", parameters)
                .then()
                .statusCode(200)
                .extract()
                .path("Result.TransactionId");
    }

    static ValidatableResponse checkResult(String transaction, String images) {
        return call(
                        "CheckResult",
                        Map.of(
                                "MerchantBizId", "1",
                                "TransactionId", transaction,
                                "IsReturnImage", images))
                .then();
    }

    static ValidatableResponse checkVerifyLog(String transaction) {
        return call("CheckVerifyLog", Map.of("MerchantBizId", "1", "TransactionId", transaction))
                .then();
    }

    static void finish(String bizId) {
        given().contentType(ContentType.JSON)
                .post("/sandbox/control/sessions/alibaba/" + bizId + "/finish")
                .then()
                .statusCode(204);
    }
}
