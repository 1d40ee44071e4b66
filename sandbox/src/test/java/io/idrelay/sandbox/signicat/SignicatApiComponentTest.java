package io.idrelay.sandbox.signicat;

import static io.idrelay.sandbox.signicat.AssureCustomer.CURRENT;
import static io.idrelay.sandbox.signicat.AssureCustomer.DOSSIERS;
import static io.idrelay.sandbox.signicat.AssureCustomer.LEGACY;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.idrelay.sandbox.stage.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SignicatApiComponentTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    @Inject MovableClock clock;

    @BeforeEach
    void signUp() {
        AssureCustomer.signUp(AssureCustomer.CLIENT);
    }

    private static String dossier() {
        return AssureCustomer.dossier(UUID.randomUUID().toString());
    }

    private static void isProblem(ValidatableResponse answer, int status, String method) {
        answer.statusCode(status)
                .body("status", equalTo(status))
                .body("method", equalTo(method))
                .body("instance", startsWith("/assure/dossiers"))
                .body("type", equalTo("base:client-problem"))
                .body("title", matchesPattern("[A-Z][A-Za-z ]+"))
                .body("detail", matchesPattern(".{5,}"))
                .body("traceId", startsWith("00-"));
    }

    @Test
    void bothTokenEndpointsGiveTokens() {
        given().auth()
                .preemptive()
                .basic(AssureCustomer.CLIENT, AssureCustomer.SECRET)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "client.assure.api client.capture.api")
                .post(LEGACY)
                .then()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(600))
                .body("access_token", matchesPattern("[\\w-]{43}"));
        AssureCustomer.token(AssureCustomer.CLIENT, CURRENT, "signicat-api");
    }

    @ParameterizedTest
    @CsvSource({
        "password,client.assure.api,unsupported_grant_type",
        ",client.assure.api,invalid_request",
        "client_credentials,everything,invalid_scope",
        "client_credentials,,invalid_scope",
        "client_credentials,signicat-api,invalid_scope"
    })
    void aTokenRequestThatIsNotInOrderIsRefused(String grant, String scope, String error) {
        var request =
                given().auth().preemptive().basic(AssureCustomer.CLIENT, AssureCustomer.SECRET);
        if (grant != null) {
            request.formParam("grant_type", grant);
        }
        if (scope != null) {
            request.formParam("scope", scope);
        }
        request.contentType("application/x-www-form-urlencoded")
                .post(LEGACY)
                .then()
                .statusCode(400)
                .body("error", equalTo(error));
    }

    @Test
    void aClientThatDoesNotProveItselfIsRefused() {
        given().auth()
                .preemptive()
                .basic(AssureCustomer.CLIENT, "wrong")
                .formParam("grant_type", "client_credentials")
                .post(LEGACY)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("error", equalTo("invalid_client"));
        given().formParam("grant_type", "client_credentials").post(CURRENT).then().statusCode(401);
        given().header("Authorization", "Basic ?")
                .formParam("grant_type", "client_credentials")
                .post(CURRENT)
                .then()
                .statusCode(401);
    }

    @Test
    void aDossierIsCreatedReadListedAndDeleted() {
        String reference = UUID.randomUUID().toString();
        String id = AssureCustomer.dossier(reference);

        AssureCustomer.request()
                .get(DOSSIERS + "/" + id)
                .then()
                .statusCode(200)
                .body("dossierId", equalTo(id))
                .body("externalReference", equalTo(reference))
                .body("processes", hasSize(0));
        AssureCustomer.request().get(DOSSIERS).then().body("dossierId", hasItem(id));
        AssureCustomer.request().delete(DOSSIERS + "/" + id).then().statusCode(204);
        isProblem(AssureCustomer.request().get(DOSSIERS + "/" + id).then(), 404, "GET");
        isProblem(AssureCustomer.request().delete(DOSSIERS + "/" + id).then(), 404, "DELETE");
    }

    @Test
    void aDossierNeedsNoReference() {
        AssureCustomer.request()
                .body("{}")
                .post(DOSSIERS)
                .then()
                .statusCode(201)
                .body("externalReference", nullValue());
    }

    @Test
    void anotherClientsDossierIsNotFound() {
        String id = dossier();
        AssureCustomer.signUp("another-client");
        String token = AssureCustomer.token("another-client", CURRENT, "signicat-api");

        isProblem(AssureCustomer.request(token).get(DOSSIERS + "/" + id).then(), 404, "GET");
        AssureCustomer.request(token).get(DOSSIERS).then().body("dossierId", not(hasItem(id)));
    }

    @Test
    void aRequestWithoutAGoodTokenIsRefused() {
        String token = AssureCustomer.token();

        clock.advance(Duration.ofMinutes(11));

        isProblem(AssureCustomer.request(token).body("{}").post(DOSSIERS).then(), 401, "POST");
        isProblem(AssureCustomer.request("made-up").get(DOSSIERS).then(), 401, "GET");
        isProblem(given().get(DOSSIERS).then(), 401, "GET");
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() {
        String id = dossier();
        String token = AssureCustomer.token(AssureCustomer.CLIENT, LEGACY, "client.assure.api");

        isProblem(
                AssureCustomer.request(token)
                        .body("{}")
                        .post(DOSSIERS + "/" + id + "/capture")
                        .then(),
                403,
                "POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json",
                "[]",
                "{}",
                "{'providers':[]}",
                "{'providers':[{'provider':'nobody','processType':'substantial'}],'redirectUrl':'https://a.example'}",
                "{'providers':[{'provider':'onfido','processType':'none'}],'redirectUrl':'https://a.example'}",
                "{'providers':[{'provider':'onfido'}],'redirectUrl':'https://a.example'}",
                "{'providers':[{'provider':'onfido','processType':'substantial'}]}",
                "{'providers':[{'provider':'onfido','processType':'substantial'}],'redirectUrl':'/relative'}",
                "{'providers':[{'provider':'onfido','processType':'substantial'}],'redirectUrl':'https://a.example',"
                        + "'notificationUrl':'ftp://b.example'}",
                "{'providers':[{'provider':'onfido','processType':'substantial'}],'redirectUrl':'https://a.example',"
                        + "'authorizationHeader':7}"
            })
    void aCaptureThatIsNotInOrderIsRefused(String body) {
        isProblem(AssureCustomer.capture(dossier(), body).then(), 400, "POST");
    }

    @Test
    void aCaptureInAnUnknownDossierIsRefused() {
        isProblem(AssureCustomer.capture(UNKNOWN, "{}").then(), 404, "POST");
    }

    @Test
    void aProcessIsCreatedPendingReadAndDeleted() {
        String dossier = dossier();

        String process =
                AssureCustomer.request()
                        .body(Map.of("provider", "onfido", "processType", "document"))
                        .post(DOSSIERS + "/" + dossier + "/processes")
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("pending"))
                        .body("redirectUrl", nullValue())
                        .body("finalResult", nullValue())
                        .extract()
                        .path("processId");

        AssureCustomer.process(dossier, process).then().statusCode(200);
        String url = DOSSIERS + "/" + dossier + "/processes/" + process;
        AssureCustomer.request().delete(url).then().statusCode(204);
        isProblem(AssureCustomer.request().get(url).then(), 404, "GET");
        isProblem(AssureCustomer.request().delete(url).then(), 404, "DELETE");
    }

    @ParameterizedTest
    @CsvSource({"nobody,document", "onfido,none", "eid,substantial"})
    void aProcessThatIsNotInOrderIsRefused(String provider, String type) {
        // The electronic ID is refused for want of a redirect URL.
        isProblem(
                AssureCustomer.request()
                        .body(Map.of("provider", provider, "processType", type))
                        .post(DOSSIERS + "/" + dossier() + "/processes")
                        .then(),
                400,
                "POST");
    }

    @Test
    void clientsAreListedAndRemoved() {
        AssureCustomer.signUp("client-to-remove");
        String url = "/sandbox/control/signicat/clients";

        given().get(url).then().body("clientId", hasItem("client-to-remove"));
        given().delete(url + "/client-to-remove").then().statusCode(204);
        given().delete(url + "/client-to-remove").then().statusCode(404);
    }
}
