package io.idrelay.sandbox.idfy;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A customer's server as tests play it. */
final class IdfyCustomer {
    static final String ACCOUNT = "11111111-0000-4000-8000-000000000001";
    static final String API_KEY = "22222222-0000-4000-8000-000000000002";
    static final String KEY_ID = "key-0001";
    static final String CONTENT_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String API = "/sandbox/idfy";
    static final String RETURN = "https://hub.example/r/1?x=1";

    private IdfyCustomer() {}

    static void signUp(String callbackUrl) {
        given().contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "accountId", ACCOUNT,
                                "apiKey", API_KEY,
                                "configId", "cfg-0001",
                                "callbackUrl", callbackUrl,
                                "headers", Map.of("x-shop-key", "the-agreed-value"),
                                "keyId", KEY_ID,
                                "contentKey", CONTENT_KEY))
                .post("/sandbox/control/idfy/accounts")
                .then()
                .statusCode(201);
    }

    static RequestSpecification request() {
        return given().header("account-id", ACCOUNT)
                .header("api-key", API_KEY)
                .contentType(ContentType.JSON);
    }

    static String newReference() {
        return "ses_" + UUID.randomUUID().toString().replace("-", "");
    }

    static String body(String reference, String number) {
        return """
        {"reference_id":"%s","config":{"id":"cfg-0001","overrides":{}},
         "data":{"name":{"first_name":"Nora","last_name":"Testcase"},"dob":"1990-04-05",
          "addresses":[],"additional_details":[]},
         "email_ids":["nora@mail.example"],"mobile_numbers":["%s"],"payload":{}}
        """
                .formatted(reference, number);
    }

    /** Creates a profile. */
    static Response create(String reference, String number) {
        Response created = request().body(body(reference, number)).post(API + "/sync/profiles");
        created.then().statusCode(200);
        return created;
    }

    static Response profile(String profileId) {
        return request().get(API + "/profiles/" + profileId);
    }

    /** The path and query of a capture link, with both ways back. */
    static String page(String captureLink) {
        URI link = URI.create(captureLink);
        String back = URLEncoder.encode(RETURN, StandardCharsets.UTF_8);
        return link.getPath()
                + "?"
                + link.getRawQuery()
                + "&redirect_uri="
                + back
                + "&exit_url="
                + URLEncoder.encode("https://hub.example/left", StandardCharsets.UTF_8);
    }

    static Response submit(String page, String action) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("action=" + action)
                .post(page);
    }
}
