package io.idrelay.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The service's API as its clients use it. */
final class TokenApi {
    private TokenApi() {}

    /** A client id and its secret. */
    record Client(String id, String secret) {
        String token() {
            return grant(this, Map.of("grant_type", "client_credentials"))
                    .statusCode(200)
                    .extract()
                    .path("access_token");
        }
    }

    static final Client OPERATOR = new Client(WithOperator.CLIENT_ID, WithOperator.SECRET);

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    static RequestSpecification asOperator() {
        return as(OPERATOR.token());
    }

    /** POST /oauth2/token with the client's credentials in the header. */
    static ValidatableResponse grant(Client client, Map<String, String> form) {
        return given().auth()
                .preemptive()
                .basic(client.id(), client.secret())
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post("/oauth2/token")
                .then();
    }

    static String createMerchant(String name) {
        return asOperator()
                .body("{\"name\":\"" + name + "\",\"redirectHosts\":[\"shop.example\"]}")
                .post("/v1/merchants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Client createCredential(String merchant, String body) {
        JsonPath made =
                asOperator()
                        .body(body)
                        .post("/v1/merchants/" + merchant + "/credentials")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        return new Client(made.getString("clientId"), made.getString("clientSecret"));
    }

    static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:idrelay:problem:" + slug));
    }

    static JsonPath header(String token) {
        return part(token, 0);
    }

    static JsonPath claims(String token) {
        return part(token, 1);
    }

    private static JsonPath part(String token, int index) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return new JsonPath(new String(json, StandardCharsets.UTF_8));
    }
}
