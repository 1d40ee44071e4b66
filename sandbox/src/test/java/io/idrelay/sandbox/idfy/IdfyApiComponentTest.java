package io.idrelay.sandbox.idfy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IdfyApiComponentTest {
    private static final CompactJwe KEY =
            new CompactJwe(IdfyCustomer.KEY_ID, IdfyCustomer.CONTENT_KEY);

    @BeforeEach
    void start() {
        IdfyCustomer.signUp("http://127.0.0.1:1/nobody");
        given().post("/sandbox/control/reset").then().statusCode(204);
    }

    @Test
    void aProfileIsCreatedWithALink() {
        IdfyCustomer.create(IdfyCustomer.newReference(), "910000000001")
                .then()
                .body("profile_id", matchesPattern("[0-9a-f-]{36}"))
                .body("capture_link", containsString("/sandbox/idfy/v2/captures?t="))
                .body(
                        "capture_expires_at",
                        matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @ParameterizedTest
    @CsvSource({"account-id, nobody", "api-key, wrong", "account-id, ''", "api-key, ''"})
    void wrongCredentialsAreRefused(String header, String value) {
        String other = header.equals("api-key") ? "account-id" : "api-key";
        String good = header.equals("api-key") ? IdfyCustomer.ACCOUNT : IdfyCustomer.API_KEY;
        given().contentType(ContentType.JSON)
                .header(header, value)
                .header(other, good)
                .body(IdfyCustomer.body(IdfyCustomer.newReference(), "910000000001"))
                .post(IdfyCustomer.API + "/sync/profiles")
                .then()
                .statusCode(401);
        given().get(IdfyCustomer.API + "/profiles/x").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reference_id\":\"REF\" | \"reference_id\":\"\" | REFERENCE_ID_IS_REQUIRED",
                "\"id\":\"cfg-0001\" | \"id\":\"cfg-0002\" | CONFIG_ID_IS_UNKNOWN",
                "\"overrides\":{} | \"overrides\":[] | CONFIG_OVERRIDES_MUST_BE_AN_OBJECT",
                "{\"first_name\":\"Nora\",\"last_name\":\"Testcase\"} | {} | NAME_IS_REQUIRED",
                "1990-04-05 | 05.04.1990 | DOB_IS_INVALID",
                "\"addresses\":[] | \"addresses\":{} | ADDRESSES_MUST_BE_A_LIST",
                "nora@mail.example | nora | EMAIL_ID_IS_INVALID",
                "910000000001 | +910000000001 | MOBILE_NUMBER_IS_INVALID",
                "\"payload\":{} | \"payload\":[] | PAYLOAD_MUST_BE_AN_OBJECT",
                "\"additional_details\":[] | \"additional_details\":[{}] |"
                        + " TOO_MANY_RESOURCES_FOR_SYNC"
            })
    void aRequestThatIsNotInOrderIsRefused(String part, String instead, String cause) {
        String reference = IdfyCustomer.newReference();
        String good = IdfyCustomer.body(reference, "910000000001");
        String wanted = part.replace("REF", reference);
        assertThat(good).contains(wanted);

        create("/sync/profiles", good.replace(wanted, instead))
                .then()
                .statusCode(422)
                .body("causes", hasItem(cause));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        create("/sync/profiles", "{").then().statusCode(422);
    }

    @Test
    void aReferenceIdIsTakenOnce() {
        String reference = IdfyCustomer.newReference();
        IdfyCustomer.create(reference, "910000000001");

        create("/sync/profiles", IdfyCustomer.body(reference, "910000000001"))
                .then()
                .statusCode(422)
                .body("causes", hasItem("REFERENCE_ID_IS_TAKEN"));
    }

    @Test
    void anAsynchronousProfileShowsItsLinkLater() {
        String body =
                IdfyCustomer.body(IdfyCustomer.newReference(), "910000000001")
                        .replace(
                                "\"additional_details\":[]",
                                "\"additional_details\":[{\"key\":\"branch\"}]");

        Response created = create("/async/profiles", body);

        created.then().statusCode(202).body("capture_link", nullValue());
        String id = created.path("profile_id");
        await().until(() -> IdfyCustomer.profile(id).path("capture_link") != null);
        IdfyCustomer.profile(id).then().body("capture_expires_at", notNullValue());
    }

    @Test
    void aNewProfileWaitsForItsCapture() {
        String reference = IdfyCustomer.newReference();
        String id = IdfyCustomer.create(reference, "910000000001").path("profile_id");

        IdfyCustomer.profile(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("capture_pending"))
                .body("reference_id", equalTo(reference))
                .body("reviewer_action", nullValue())
                .body("tasks.size()", equalTo(0));
    }

    @Test
    void aProfileOfAnotherAccountIsNotThere() {
        String id =
                IdfyCustomer.create(IdfyCustomer.newReference(), "910000000001").path("profile_id");
        given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"other\",\"apiKey\":\"k\",\"configId\":\"c\"}")
                .post("/sandbox/control/idfy/accounts")
                .then()
                .statusCode(201);

        given().header("account-id", "other")
                .header("api-key", "k")
                .get(IdfyCustomer.API + "/profiles/" + id)
                .then()
                .statusCode(404);
        IdfyCustomer.profile("00000000-0000-0000-0000-000000000000").then().statusCode(404);
    }

    @Test
    void anEncryptedProfileIsShownEncrypted() {
        String reference = IdfyCustomer.newReference();
        Response created = create("/sync/encrypted/profiles", encrypted(reference, KEY));

        created.then().statusCode(200).body("capture_link", notNullValue());
        Response shown = IdfyCustomer.profile(created.path("profile_id"));
        shown.then().body("reference_id", equalTo(reference)).body("$", not(hasKey("status")));
        String sealed = shown.path("encrypted_data");
        assertThat(new String(KEY.open(sealed).orElseThrow(), StandardCharsets.UTF_8))
                .contains("\"status\":\"capture_pending\"");
    }

    @Test
    void contentThatIsNotEncryptedAsAgreedIsRefused() {
        String reference = IdfyCustomer.newReference();
        CompactJwe otherKey = new CompactJwe(IdfyCustomer.KEY_ID, "A".repeat(43) + "=");
        CompactJwe otherId = new CompactJwe("key-0002", IdfyCustomer.CONTENT_KEY);

        for (String body :
                new String[] {
                    encrypted(reference, otherKey),
                    encrypted(reference, otherId),
                    encrypted(reference, KEY).replace("encrypted_payload", "payload"),
                    IdfyCustomer.body(reference, "910000000001")
                }) {
            create("/sync/encrypted/profiles", body).then().statusCode(422);
        }
        create("/sync/profiles", encrypted(reference, KEY)).then().statusCode(422);
    }

    @Test
    void aFetchFailsAsPlanned() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"vendor\":\"idfy\",\"misbehavior\":{\"fetchStatus\":429,\"fetchFailures\":1}}")
                .post("/sandbox/control/next")
                .then()
                .statusCode(204);
        String id =
                IdfyCustomer.create(IdfyCustomer.newReference(), "910000000001").path("profile_id");

        IdfyCustomer.profile(id).then().statusCode(429).header("Retry-After", "1");
        IdfyCustomer.profile(id).then().statusCode(200);
    }

    @Test
    void anAccountIsShownWithoutItsSecretsAndRemoved() {
        given().get("/sandbox/control/idfy/accounts")
                .then()
                .body("accountId", hasItem(IdfyCustomer.ACCOUNT))
                .body(not(containsString(IdfyCustomer.API_KEY)))
                .body(not(containsString(IdfyCustomer.CONTENT_KEY)));
        given().delete("/sandbox/control/idfy/accounts/" + IdfyCustomer.ACCOUNT)
                .then()
                .statusCode(204);
        given().delete("/sandbox/control/idfy/accounts/" + IdfyCustomer.ACCOUNT)
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(
                        "{\"accountId\":\"a\",\"apiKey\":\"k\",\"configId\":\"c\",\"contentKey\":\"AA==\"}")
                .post("/sandbox/control/idfy/accounts")
                .then()
                .statusCode(400);
    }

    private static String encrypted(String reference, CompactJwe key) {
        return """
        {"reference_id":"%s","group_id":"","config":{"id":"cfg-0001","overrides":{}},
         "encrypted_data":"%s","encrypted_payload":"%s"}
        """
                .formatted(
                        reference,
                        key.seal("{\"name\":{\"first_name\":\"Nora\"},\"dob\":\"1990-04-05\"}"),
                        key.seal("{}"));
    }

    private static Response create(String path, String body) {
        return IdfyCustomer.request().body(body).post(IdfyCustomer.API + path);
    }
}
