package io.idrelay.sandbox.signicat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.idrelay.sandbox.callback.Receiver;
import io.idrelay.sandbox.stage.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignicatCaptureComponentTest {
    @Inject MovableClock clock;

    private Receiver receiver;
    private String reference;
    private String dossier;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        AssureCustomer.signUp(AssureCustomer.CLIENT);
        reference = UUID.randomUUID().toString();
        dossier = AssureCustomer.dossier(reference);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private String page(String provider) {
        return AssureCustomer.page(dossier, provider, receiver.url("/notify"));
    }

    private static Map<String, String> query(URI url) {
        return Arrays.stream(url.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private Receiver.Received callback() {
        await().until(() -> receiver.received().size() == 1);
        return receiver.received().getFirst();
    }

    private void plan(String plan) {
        given().contentType(ContentType.JSON)
                .body(plan.replace('\'', '"'))
                .put("/sandbox/control/sessions/signicat/" + reference)
                .then()
                .statusCode(204);
    }

    @Test
    void thePageOffersAButtonForEachOutcome() {
        given().get(page("onfido"))
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("value=\"accepted\" class=\"primary\""))
                .body(containsString("value=\"rejected\""))
                .body(containsString("value=\"inconclusive\""))
                .body(containsString("value=\"failed\""))
                .body(containsString("value=\"canceled\""));
    }

    @Test
    void lookingAtThePageChangesNothing() {
        String page = page("onfido");

        given().get(page);
        given().get(page);

        given().get(page).then().statusCode(200);
        AssureCustomer.request()
                .get(AssureCustomer.DOSSIERS + "/" + dossier)
                .then()
                .body("processes.size()", equalTo(0));
    }

    @Test
    void theEndUserComesBackWithIdsAndStatusAppended() {
        URI location = AssureCustomer.press(page("onfido"), "accepted");

        assertThat(location.toString()).startsWith("https://hub.example/return/abc?own=1&");
        assertThat(query(location))
                .containsEntry("dossierId", dossier)
                .containsEntry("status", "processing")
                .containsKey("processId");
    }

    @Test
    void theCallbackNamesTheProcessAndCarriesTheAuthorization() {
        String process = query(AssureCustomer.press(page("onfido"), "accepted")).get("processId");

        Receiver.Received callback = callback();

        JsonPath body = JsonPath.from(callback.body());
        assertThat(callback.method()).isEqualTo("POST");
        assertThat(callback.header("Authorization")).isEqualTo("Basic aHViOng=");
        assertThat(body.getString("dossierId")).isEqualTo(dossier);
        assertThat(body.getString("processId")).isEqualTo(process);
        assertThat(body.getString("status")).isEqualTo("accepted");
        assertThat(body.getMap("$")).hasSize(3);
    }

    @Test
    void anAcceptedProcessHasAFinalResult() {
        String process = query(AssureCustomer.press(page("onfido"), "accepted")).get("processId");
        callback();

        AssureCustomer.process(dossier, process)
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("provider", equalTo("onfido"))
                .body("finalResult.firstName", equalTo("Ima"))
                .body("finalResult.lastName", equalTo("Sample"))
                .body("finalResult.dateOfBirth", equalTo("1985-12-31"))
                .body("finalResult.issuingCountry", equalTo("SWE"))
                .body("providerSpecific.documentVerification.result", equalTo("clear"))
                .body("providerSpecific.facialSimilarity.result", equalTo("clear"))
                .body("providerSpecific.errors.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "rejected,rejected",
        "inconclusive,inconclusive",
        "failed,failed",
        "canceled,canceled",
        "not-matched,not_matched",
        "unknown-words,undecided_of_tomorrow"
    })
    void everyOtherEndHasNoFinalResult(String button, String status) {
        String process = query(AssureCustomer.press(page("onfido"), button)).get("processId");
        assertThat(callback().body()).contains("\"" + status + "\"");

        AssureCustomer.process(dossier, process)
                .then()
                .body("status", equalTo(status))
                .body("providerSpecific", notNullValue())
                .body("finalResult", nullValue());
    }

    @Test
    void anEndUserWhoCancelsComesBackCanceled() {
        URI location = AssureCustomer.press(page("onfido"), "canceled");

        assertThat(query(location)).containsEntry("status", "canceled");
    }

    @Test
    void aProcessMayStayOpenForEver() {
        String process = query(AssureCustomer.press(page("onfido"), "never-ends")).get("processId");

        AssureCustomer.process(dossier, process)
                .then()
                .body("status", equalTo("processing"))
                .body("providerSpecific", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"signicatvideoid", "signicatpaper"})
    void otherProvidersReportInTheirOwnWay(String provider) {
        String process = query(AssureCustomer.press(page(provider), "accepted")).get("processId");
        callback();

        var specific =
                AssureCustomer.process(dossier, process).jsonPath().getMap("providerSpecific");

        if (provider.equals("signicatpaper")) {
            assertThat(specific).containsKeys("verification", "features", "mrz", "mrzChecksum");
        } else {
            assertThat(specific).containsKey("ocr").containsEntry("manualApproval", "true");
        }
    }

    @Test
    void aPageWorksOnce() {
        String page = page("onfido");
        AssureCustomer.press(page, "accepted");

        given().get(page).then().statusCode(410);
        given().formParam("outcome", "accepted").post(page).then().statusCode(410);
    }

    @Test
    void aPageExpires() {
        String page = page("onfido");

        clock.advance(Duration.ofDays(2));

        given().get(page).then().statusCode(410);
    }

    @Test
    void anElectronicIdAnswersBeforeTheEndUserIsBack() {
        var created =
                AssureCustomer.request()
                        .body(
                                Map.of(
                                        "provider", "eid",
                                        "processType", "substantial",
                                        "redirectUrl", "https://hub.example/r",
                                        "notificationUrl", receiver.url("/notify")))
                        .post(AssureCustomer.DOSSIERS + "/" + dossier + "/processes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        String page = URI.create(created.getString("redirectUrl")).getPath();

        URI location = AssureCustomer.press(page, "accepted");

        assertThat(query(location))
                .containsEntry("status", "accepted")
                .containsEntry("processId", created.getString("processId"));
        AssureCustomer.process(dossier, created.getString("processId"))
                .then()
                .body("finalResult.family_name", equalTo("Sample"))
                .body("finalResult.lastName", nullValue());
        callback();
    }

    @Test
    void thePlanChoosesTheMarkedButtonAndTheOutcome() {
        plan("{'outcome':'rejected'}");
        String page = page("onfido");

        given().get(page).then().body(containsString("value=\"rejected\" class=\"primary\""));
        given().redirects().follow(false).formParam("person", "nora-testcase").post(page);

        assertThat(callback().body()).contains("rejected");
    }

    @Test
    void aCaptureIsFinishedFromOutside() {
        page("onfido");
        String url = "/sandbox/control/sessions/signicat/" + reference + "/finish";

        given().contentType(ContentType.JSON)
                .body("{\"outcome\":\"inconclusive\"}")
                .post(url)
                .then()
                .statusCode(204);

        assertThat(callback().body()).contains("inconclusive");
        given().contentType(ContentType.JSON).body("{}").post(url).then().statusCode(409);
    }

    @Test
    void aSessionIsListedWithItsPageAndWithoutPersonalData() {
        page("onfido");

        String listed = given().get("/sandbox/control/sessions?vendor=signicat&limit=1").asString();

        assertThat(listed).contains(reference, dossier, "/sandbox/signicat/web/");
        assertThat(listed).doesNotContainIgnoringCase("testcase");
    }

    @Test
    void fetchesFailAsOftenAsPlanned() {
        plan("{'misbehavior':{'fetchStatus':429,'fetchFailures':1}}");
        String process = query(AssureCustomer.press(page("onfido"), "accepted")).get("processId");

        AssureCustomer.process(dossier, process)
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body("type", equalTo("base:client-problem"));
        AssureCustomer.process(dossier, process).then().statusCode(200);
    }

    @Test
    void aWrongAuthorizationIsSentWhenPlanned() {
        plan("{'misbehavior':{'wrongProof':true}}");

        AssureCustomer.press(page("onfido"), "accepted");

        assertThat(callback().header("Authorization")).isEqualTo("wrong-Basic aHViOng=");
    }

    @Test
    void aDeletedDossierIsNotCalledBackAbout() {
        String page = page("onfido");
        AssureCustomer.request().delete(AssureCustomer.DOSSIERS + "/" + dossier);

        given().get(page).then().statusCode(410);
    }
}
