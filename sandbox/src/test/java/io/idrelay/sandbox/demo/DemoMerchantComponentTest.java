package io.idrelay.sandbox.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.idrelay.sandbox.onekyc.OneKycPartner;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StubGateway.class, scope = TestResourceScope.GLOBAL)
class DemoMerchantComponentTest {
    @BeforeEach
    void start() {
        StubGateway.REQUESTS.clear();
        tell("{'clientId':'demo-client','clientSecret':'demo-secret'}").statusCode(204);
    }

    private static ValidatableResponse tell(String settings) {
        return given().contentType(ContentType.JSON)
                .body(settings.replace('\'', '"'))
                .post("/demo/settings")
                .then();
    }

    private static ValidatableResponse order(String wish) {
        return given().contentType(ContentType.JSON)
                .body(wish.replace('\'', '"'))
                .post("/demo/verifications")
                .then();
    }

    private static ValidatableResponse finish() {
        return given().contentType(ContentType.JSON)
                .post("/demo/verifications/prc_1/finish")
                .then();
    }

    private static String request(String start) {
        return StubGateway.REQUESTS.stream()
                .filter(each -> each.startsWith(start))
                .findFirst()
                .orElse("");
    }

    @Test
    void anOrderMakesADossierAProcessAndALink() {
        order("{'vendor':'onekyc','outcome':'rejected-not-ektp'}")
                .statusCode(201)
                .body("processId", equalTo("prc_1"))
                .body("dossierId", equalTo("dos_1"))
                .body("captureUrl", endsWith("/c/link"))
                .body("sdkToken", equalTo(""));

        assertThat(request("POST /v1/dossiers "))
                .contains("\"givenName\":\"Uji\"", "+6281100000002\"", "\"reference\":\"otp-");
        assertThat(request("POST /v1/dossiers/dos_1/processes"))
                .contains("\"flow\":\"capture\"", "\"channel\":\"page\"", "/demo/return\"");
    }

    @Test
    void anotherMerchantsVerificationsAreForgotten() {
        order("{}").statusCode(201);

        tell("{'clientId':'demo-client','clientSecret':'rotated'}").statusCode(204);
        given().get("/demo/verifications").then().body("processId", contains("prc_1"));
        tell("{'clientId':'other-client','clientSecret':'demo-secret'}").statusCode(204);

        given().get("/demo/verifications").then().body("", hasSize(0));
    }

    @Test
    void anOrderForAnAppMakesAnSdkToken() {
        order("{'channel':'sdk'}")
                .statusCode(201)
                .body("sdkToken", equalTo("sdk-token-1"))
                .body("captureUrl", equalTo(""));

        assertThat(request("POST /v1/sdk-tokens")).contains("\"processId\":\"prc_1\"");
        assertThat(request("POST /v1/dossiers/dos_1/processes")).doesNotContain("redirectUrl");
    }

    @Test
    void theEndUserIsPlayedOnThePage() {
        OneKycPartner.signUp("http://127.0.0.1:9/nobody-listens");
        StubGateway.vendorPage =
                OneKycPartner.openPage(OneKycPartner.newSessionId(), "6281100000001");
        order("{'vendor':'onekyc'}");

        finish().statusCode(200)
                .body("steps", hasSize(5))
                .body("returnedTo", containsString("/demo/return?dossierId=dos_1"));

        given().get(StubGateway.vendorPage).then().statusCode(410);
    }

    @Test
    void theEndUserIsPlayedInTheApp() {
        OneKycPartner.signUp("http://127.0.0.1:9/nobody-listens");
        StubGateway.vendorToken =
                OneKycPartner.openSdk(OneKycPartner.newSessionId(), "6281100000001");
        order("{'channel':'sdk'}");

        finish().statusCode(200).body("steps", hasSize(2)).body("returnedTo", equalTo(""));

        given().header("Authorization", "Bearer " + StubGateway.vendorToken)
                .contentType(ContentType.JSON)
                .post("/sandbox/onekyc/sdk/v1/captures")
                .then()
                .statusCode(409);
    }

    @Test
    void thePlayedEndUserLeavesTheGatewayForNobody() {
        StubGateway.vendorPage = "http://elsewhere.example/page";
        order("{}");

        finish().statusCode(502).body("error", containsString("elsewhere.example"));
    }

    @Test
    void theProcessItsResultAndItsTimelineAreShown() {
        order("{}");

        given().get("/demo/verifications/prc_1")
                .then()
                .body("process.status", equalTo("processing"))
                .body("verification.outcome", equalTo("accepted"));
        given().get("/demo/verifications/prc_1/result")
                .then()
                .body("path", endsWith("/prc_1/result"));
        given().get("/demo/verifications/prc_1/timeline")
                .then()
                .body("path", endsWith("/prc_1/timeline"));
        given().get("/demo/verifications").then().body("processId", hasItem("prc_1"));
        given().get("/demo/verifications/prc_none").then().statusCode(404);
    }

    @Test
    void oneAccessTokenServesManyCalls() {
        order("{}").statusCode(201);
        StubGateway.REQUESTS.clear();

        order("{}").statusCode(201);

        assertThat(request("POST /oauth2/token")).isEmpty();
    }

    @Test
    void aRevokedAccessTokenIsRenewedOnce() {
        StubGateway.REVOKED.set(1);

        order("{}").statusCode(201);
    }

    @Test
    void wrongCredentialsAreToldToTheApp() {
        tell("{'clientId':'demo-client','clientSecret':'wrong'}");

        order("{}")
                .statusCode(502)
                .body("answeredStatus", equalTo(401))
                .body("answer.error", equalTo("invalid_client"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'vendor':'nobody'}",
                "{'outcome':'maybe'}",
                "{'channel':'fax'}",
                "{'flow':'dance'}",
                "{'person':'me'}",
                "{'colour':'red'}"
            })
    void anOrderThatMakesNoSenseIsRefused(String wish) {
        order(wish).statusCode(400);
    }

    @Test
    void settingsAreShownWithoutSecrets() {
        tell("{'clientId':'only-half'}").statusCode(400);

        given().get("/demo/settings")
                .then()
                .body("clientId", equalTo("demo-client"))
                .body("callbackUrl", endsWith("/demo/callbacks"))
                .body(not(containsString("demo-secret")));
    }

    @Test
    void theShopOffersVendorsAndOutcomes() {
        given().get("/demo")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("<option value=\"rejected-not-ektp\">"))
                .body(containsString("<option value=\"signicat\">"));
        given().get("/demo/app.js").then().statusCode(200);
        given().get("/sandbox/sandbox.css").then().statusCode(200);
        given().get("/demo/choices").then().body("channels", contains("page", "sdk"));
    }

    @Test
    void theReturnPageEscapesWhatTheAddressSays() {
        given().queryParam("status", "<script>alert(1)</script>")
                .get("/demo/return")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
    }
}
