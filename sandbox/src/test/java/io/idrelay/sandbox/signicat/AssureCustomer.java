package io.idrelay.sandbox.signicat;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/** A customer's server as tests play it. */
final class AssureCustomer {
    static final String CLIENT = "test-client";
    static final String SECRET = "test:secret";
    static final String DOSSIERS = "/sandbox/signicat/assure/dossiers";
    static final String LEGACY = "/sandbox/signicat-auth/oidc/token";
    static final String CURRENT = "/sandbox/signicat-auth/auth/open/connect/token";

    private AssureCustomer() {}

    static void signUp(String clientId) {
        given().contentType(ContentType.JSON)
                .body(Map.of("clientId", clientId, "clientSecret", SECRET))
                .post("/sandbox/control/signicat/clients")
                .then()
                .statusCode(201);
    }

    static String token() {
        return token(CLIENT, LEGACY, "client.assure.api client.capture.api");
    }

    static String token(String clientId, String endpoint, String scope) {
        return given().auth()
                .preemptive()
                .basic(clientId, SECRET)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .post(endpoint)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    static RequestSpecification request(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    static RequestSpecification request() {
        return request(token());
    }

    static String dossier(String reference) {
        return request()
                .body(Map.of("externalReference", reference))
                .post(DOSSIERS)
                .then()
                .statusCode(201)
                .extract()
                .path("dossierId");
    }

    static Response capture(String dossier, String body) {
        return request().body(body.replace('\'', '"')).post(DOSSIERS + "/" + dossier + "/capture");
    }

    /** Opens a capture page and returns its path. */
    static String page(String dossier, String provider, String notificationUrl) {
        String url =
                capture(
                                dossier,
                                """
                                {'providers':[{'provider':'%s','processType':'substantial'}],
                                 'redirectUrl':'https://hub.example/return/abc?own=1',
                                 'notificationUrl':'%s','authorizationHeader':'Basic aHViOng='}
                                """
                                        .formatted(provider, notificationUrl))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("url");
        return URI.create(url).getPath();
    }

    /** Presses a button on the page and returns where it leads. */
    static URI press(String page, String outcome) {
        String location =
                given().redirects()
                        .follow(false)
                        .formParam("outcome", outcome)
                        .formParam("person", "ima-sample")
                        .post(page)
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");
        return URI.create(location);
    }

    static Response process(String dossier, String process) {
        return request().get(DOSSIERS + "/" + dossier + "/processes/" + process);
    }
}
