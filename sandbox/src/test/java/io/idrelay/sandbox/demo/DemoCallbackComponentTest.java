package io.idrelay.sandbox.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StubGateway.class, scope = TestResourceScope.GLOBAL)
class DemoCallbackComponentTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY =
            "{\"type\":\"process.accepted\",\"data\":{\"processId\":\"prc_7\",\"sequence\":4}}";

    @BeforeEach
    void start() {
        given().contentType(ContentType.JSON)
                .body("{\"webhookSecret\":\"" + SECRET + "\"}")
                .post("/demo/settings")
                .then()
                .statusCode(204);
        given().delete("/demo/callbacks").then().statusCode(204);
    }

    private static ValidatableResponse deliver(String signedBody, String sentBody, Duration age)
            throws Exception {
        long at = Clock.systemUTC().instant().minus(age).getEpochSecond();
        return given().contentType(ContentType.JSON)
                .header("Webhook-Id", "evt_1")
                .header("Webhook-Timestamp", at)
                .header("Webhook-Signature", new Webhook(SECRET).sign("evt_1", at, signedBody))
                .body(sentBody)
                .post("/demo/callbacks")
                .then();
    }

    @Test
    void aGoodCallbackIsTakenAndListed() throws Exception {
        deliver(BODY, BODY, Duration.ZERO).statusCode(204);

        given().get("/demo/callbacks?processId=prc_7")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("evt_1"))
                .body("items[0].signatureHolds", equalTo(true))
                .body("items[0].failure", nullValue())
                .body("items[0].receivedAt", notNullValue())
                .body("items[0].headers.webhook-id", equalTo("evt_1"))
                .body("items[0].body.type", equalTo("process.accepted"))
                .body("items[0].body.data.sequence", equalTo(4));
        given().get("/demo/callbacks?processId=prc_8").then().body("items", hasSize(0));
    }

    @Test
    void aTamperedCallbackIsRefusedAndShown() throws Exception {
        deliver(BODY, BODY.replace("accepted", "rejected"), Duration.ZERO).statusCode(401);

        given().get("/demo/callbacks")
                .then()
                .body("items[0].signatureHolds", equalTo(false))
                .body("items[0].failure", notNullValue());
    }

    @Test
    void anOldCallbackIsRefused() throws Exception {
        deliver(BODY, BODY, Duration.ofMinutes(6)).statusCode(401);
    }

    @Test
    void anUnsignedCallbackIsRefused() {
        given().body("hello").post("/demo/callbacks").then().statusCode(401);

        given().get("/demo/callbacks").then().body("items[0].body", equalTo("hello"));
    }

    @Test
    void aRepeatedCallbackIsTakenAgainAndMarked() throws Exception {
        deliver(BODY, BODY, Duration.ZERO).statusCode(204);
        deliver(BODY, BODY, Duration.ZERO).statusCode(204);

        assertThat(given().get("/demo/callbacks").jsonPath().getList("items.repeated"))
                .isEqualTo(java.util.List.of(false, true));
    }
}
