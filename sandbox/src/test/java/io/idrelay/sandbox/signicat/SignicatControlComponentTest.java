package io.idrelay.sandbox.signicat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignicatControlComponentTest extends SignicatScene {
    private void plan(String plan) {
        given().contentType(ContentType.JSON)
                .body(plan.replace('\'', '"'))
                .put("/sandbox/control/sessions/signicat/" + reference)
                .then()
                .statusCode(204);
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
}
