package io.idrelay.sandbox.signicat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.idrelay.sandbox.callback.Receiver;
import io.idrelay.sandbox.stage.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignicatCaptureComponentTest extends SignicatScene {
    @Inject MovableClock clock;

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
    void aDeletedDossierIsNotCalledBackAbout() {
        String page = page("onfido");
        AssureCustomer.request().delete(AssureCustomer.DOSSIERS + "/" + dossier);

        given().get(page).then().statusCode(410);
    }
}
