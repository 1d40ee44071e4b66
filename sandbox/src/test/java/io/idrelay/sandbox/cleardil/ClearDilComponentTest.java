package io.idrelay.sandbox.cleardil;

import static io.idrelay.sandbox.cleardil.ClearDilClient.API;
import static io.idrelay.sandbox.cleardil.ClearDilClient.captureBySdk;
import static io.idrelay.sandbox.cleardil.ClearDilClient.customer;
import static io.idrelay.sandbox.cleardil.ClearDilClient.done;
import static io.idrelay.sandbox.cleardil.ClearDilClient.get;
import static io.idrelay.sandbox.cleardil.ClearDilClient.post;
import static io.idrelay.sandbox.cleardil.ClearDilClient.request;
import static io.idrelay.sandbox.cleardil.ClearDilClient.sdkToken;
import static io.idrelay.sandbox.cleardil.ClearDilClient.selfie;
import static io.idrelay.sandbox.cleardil.ClearDilClient.start;
import static io.idrelay.sandbox.cleardil.ClearDilClient.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClearDilComponentTest {
    @BeforeEach
    void signUp() {
        ClearDilClient.signUp();
        given().post("/sandbox/control/reset").then().statusCode(204);
    }

    private static void refused(Response response, int status, String type) {
        response.then().statusCode(status).body("type", equalTo(type));
    }

    private static void refusedField(Response response, String field, String fault) {
        response.then()
                .statusCode(400)
                .body("type", equalTo("invalid_request"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].type", equalTo(fault));
    }

    @Test
    void wrongCredentialsAndTokensAreRefused() {
        refused(
                given().auth()
                        .preemptive()
                        .basic(ClearDilClient.ID, "wrong")
                        .contentType("application/x-www-form-urlencoded")
                        .post(API + "/oauth2/token"),
                401,
                "access_denied");
        refused(given().get(API + "/customers/x"), 401, "invalid_token");
        refused(
                given().header("Authorization", "Bearer made-up").get(API + "/customers/x"),
                401,
                "invalid_token");
    }

    @Test
    void sdkTokenOpensNothingOfTheApi() {
        String customer = customer("0001");

        given().header("Authorization", "Bearer " + sdkToken(customer))
                .get(API + customer)
                .then()
                .statusCode(401);
    }

    @Test
    void anotherClientsCustomerIsNotFound() {
        String customer = customer("0001");
        ClearDilClient.signUp("cleardil-other-client");

        given().header("Authorization", "Bearer " + ClearDilClient.token("cleardil-other-client"))
                .get(API + customer)
                .then()
                .statusCode(404)
                .body("type", equalTo("resource_not_found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'first_name':'A','last_name':'B'} | type | invalid_constant_value",
                "{'type':'INDIVIDUAL','last_name':'B'} | first_name | mandatory_field_missing",
                "{'type':'INDIVIDUAL','first_name':'A','last_name':'B','email':'x'} | email |"
                        + " incorrect_email_format",
                "{'type':'INDIVIDUAL','first_name':'A','last_name':'B','dob':'2999-01-01'} | dob |"
                        + " past_date_expected",
                "{'type':'INDIVIDUAL','first_name':'A','last_name':'B','dob':'1.2.1990'} | dob |"
                        + " invalid_date_format"
            },
            quoteCharacter = '~')
    void customerIsRefusedByItsField(String body, String field, String fault) {
        refusedField(post("/customers", body), field, fault);
    }

    @Test
    void imagesThatClearDilDoesNotTakeAreRefused() {
        String customer = customer("0001");

        refusedField(uploadOf(customer, "PASSPORT", new byte[5000]), "front_side", "invalid_value");
        refusedField(
                uploadOf(customer, "PASSPORT", new byte[1023]), "front_side", "wrong_value_length");
        refusedField(
                uploadOf(customer, "PASSPORT", new byte[4 * 1024 * 1024 + 1]),
                "front_side",
                "wrong_value_length");
        refusedField(
                uploadOf(customer, "BUS_TICKET", ClearDilClient.image()),
                "type",
                "invalid_constant_value");
        get(customer + "/documents").then().body("total_elements", equalTo(0));
    }

    private static Response uploadOf(String customer, String type, byte[] image) {
        return request()
                .multiPart("type", type)
                .multiPart("front_side", "front.jpg", image, "image/jpeg")
                .post(API + customer + "/documents");
    }

    @Test
    void documentIsDownloadedAsItWasUploaded() {
        String customer = customer("0001");
        String path = customer + "/documents/" + upload(customer) + "/download";

        byte[] front = get(path + "?side=front").then().statusCode(200).extract().asByteArray();

        assertThat(front).isEqualTo(ClearDilClient.image());
        get(path + "?side=back").then().statusCode(404);
        given().get(API + path + "?side=front").then().statusCode(401);
    }

    @Test
    void guidesNamesOfThePartsAreTakenToo() {
        request()
                .multiPart("type", "NATIONAL_ID_CARD")
                .multiPart("front_image", "f.png", ClearDilClient.image(), "image/png")
                .multiPart("back_image", "b.png", ClearDilClient.image(), "image/png")
                .post(API + customer("0001") + "/documents")
                .then()
                .statusCode(201)
                .body("front_side.content_type", equalTo("image/png"))
                .body("back_side.locked", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "0001, CLEAR, CLEAR, true, CLEAR",
        "0002, CLEAR, CLEAR, true, CLEAR",
        "0003, ERROR, CLEAR, true, CLEAR",
        "0004, CLEAR, ATTENTION, true, CLEAR",
        "0006, CLEAR, CLEAR, false, CLEAR",
        "0007, CLEAR, CLEAR, true, CONFIRMED",
        "0008, ATTENTION, CLEAR, true, CLEAR",
        "0011, SUSPICIOUS, CLEAR, true, CLEAR"
    })
    void emailChoosesWhatTheChecksComeTo(
            String digits, String authenticity, String expiry, boolean face, String watchlist) {
        String customer = customer(digits);
        String document = upload(customer);
        String byDocument = "{'document_id':'" + document + "','type':'IMAGE'}";
        String byFace = "{'document_id':'" + document + "','selfie_image':" + selfie() + "}";

        String verification = start(customer, "verifications", byDocument);
        String identification = start(customer, "identifications", byFace);
        String screening = start(customer, "screenings", "['WATCHLIST','PEP']");

        done(verification)
                .then()
                .body("outcome.authenticity_analysis.status", equalTo(authenticity))
                .body("outcome.expiration_check.status", equalTo(expiry))
                .body("properties.holder_data.first_name", equalTo(java.util.List.of("NORA")))
                .body("properties.holder_data.dob.year", equalTo(1990));
        done(identification).then().body("face_match", equalTo(face));
        done(screening).then().body("outcome.WATCHLIST", equalTo(watchlist));
    }

    @Test
    void matchWaitsForAPersonAndIsThenDecided() {
        String customer = customer("0009");
        String screening = start(customer, "screenings", "['WATCHLIST','PEP']");
        await().until(() -> get(screening).path("outcome.PEP").equals("AWAITING_VALIDATION"));
        get(screening)
                .then()
                .body("status", equalTo("PENDING"))
                .body("$", not(org.hamcrest.Matchers.hasKey("report_id")));

        post(screening + "/matches/dismiss", "{}").then().statusCode(204);

        get(screening)
                .then()
                .body("status", equalTo("DONE"))
                .body("outcome.PEP", equalTo("DISMISSED"));
        refused(post(screening + "/matches/confirm", "{}"), 409, "invalid_operation");
    }

    @Test
    void checksAreRefusedByTheirFields() {
        String customer = customer("0001");
        String document = upload(customer);

        refusedField(
                post(customer + "/verifications", "{'type':'IMAGE'}"),
                "document_id",
                "mandatory_field_missing");
        refused(
                post(customer + "/verifications", "{'document_id':'d','type':'IMAGE'}"),
                404,
                "resource_not_found");
        refusedField(
                post(customer + "/verifications", "{'document_id':'" + document + "'}"),
                "type",
                "invalid_constant_value");
        refusedField(
                post(customer + "/identifications", "{'document_id':'" + document + "'}"),
                "selfie_image",
                "mandatory_field_missing");
        refused(post(customer + "/screenings", "{'scope':['PEP']}"), 400, "malformed_content");
        refusedField(post(customer + "/screenings", "['ALL']"), "scope", "invalid_constant_value");
    }

    @Test
    void customerWithChecksStays() {
        String customer = customer("0001");
        String without = customer("0001");
        start(customer, "screenings", "['PEP']");

        refused(request().delete(API + customer), 409, "invalid_operation");
        request().delete(API + without).then().statusCode(204);

        get(customer).then().statusCode(200);
        get(without).then().statusCode(404);
    }

    @Test
    void sdkSendsDocumentAndFace() {
        String customer = customer("0001");
        String token = sdkToken(customer);

        captureBySdk(token, "{}").then().statusCode(202);

        get(customer + "/documents").then().body("content", hasSize(1));
        String search = "/search/identifications?customer_id=" + customer.substring(11);
        await().until(() -> get(search).path("content[0].status").equals("DONE"));
        captureBySdk(token, "{}").then().statusCode(409);
    }

    @Test
    void somebodyElsesDocumentIsNotConsistent() {
        String customer = customer("0001");
        captureBySdk(sdkToken(customer), "{'person':'lars-eksempel'}").then().statusCode(202);
        String document = get(customer + "/documents").path("content[0].id");

        String verification =
                start(
                        customer,
                        "verifications",
                        "{'document_id':'" + document + "','type':'IMAGE'}");

        done(verification)
                .then()
                .body("outcome.consistency_analysis.status", equalTo("ERROR"))
                .body("properties.holder_data.last_name[0]", equalTo("EKSEMPEL"));
    }

    @Test
    void personTakesThePicturesByHand() {
        String customer = customer("0001");
        String page = "/sandbox/cleardil/app/" + sdkToken(customer);
        given().get(page).then().statusCode(200).body(containsString("Take your pictures"));

        given().redirects()
                .follow(false)
                .formParams(Map.of("outcome", "review-without-face", "person", "customer"))
                .post(page)
                .then()
                .statusCode(303);

        given().get(page).then().statusCode(200).body(containsString("The pictures are taken"));
        get(customer + "/documents").then().body("content", hasSize(1));
        get("/search/identifications?customer_id=" + customer.substring(11))
                .then()
                .body("content", hasSize(0));
        given().get("/sandbox/cleardil/app/made-up").then().statusCode(404);
    }

    @Test
    void fetchesFailAsOftenAsPlanned() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"vendor\":\"cleardil\",\"misbehavior\":{\"fetchStatus\":503,"
                                + "\"fetchFailures\":1}}")
                .post("/sandbox/control/next")
                .then()
                .statusCode(204);
        String screening = start(customer("0001"), "screenings", "['PEP']");

        refused(get(screening), 503, "service_maintenance");

        get(screening).then().statusCode(200);
    }

    @Test
    void planAndControlledFinishWinOverTheEmail() {
        String customer = customer("0001");
        sdkToken(customer);
        String control = "/sandbox/control/sessions/cleardil/" + customer.substring(11);

        given().contentType(ContentType.JSON)
                .body("{\"outcome\":\"rejected-face\"}")
                .post(control + "/finish")
                .then()
                .statusCode(204);

        given().get("/sandbox/control/sessions?vendor=cleardil")
                .then()
                .body("[0].outcome", equalTo("rejected-face"))
                .body("[0].channel", equalTo("sdk"));
    }

    @Test
    void neverEndingCheckStaysPending() {
        String customer = customer("0012");

        String verification =
                start(
                        customer,
                        "verifications",
                        "{'document_id':'" + upload(customer) + "','type':'MRZ'}");

        get(verification).then().body("status", equalTo("PENDING"));
    }
}
