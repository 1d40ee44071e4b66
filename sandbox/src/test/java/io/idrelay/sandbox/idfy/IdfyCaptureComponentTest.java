package io.idrelay.sandbox.idfy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.sandbox.callback.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IdfyCaptureComponentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTROL = "/sandbox/control";

    private Receiver receiver;
    private String reference;
    private String profileId;
    private String page;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        IdfyCustomer.signUp(receiver.url("/callback"));
        given().post(CONTROL + "/reset").then().statusCode(204);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aVisitIsToldOfFirstAndThenTheWholeProfile() {
        open("0001");
        IdfyCustomer.submit(page, "capture")
                .then()
                .statusCode(303)
                .header("Location", IdfyCustomer.RETURN);

        List<JsonNode> told = told(2);

        JsonNode visit = by(told, "session_status");
        assertThat(visit.path("session_status").asText()).isEqualTo("complete");
        assertThat(visit.path("reference_id").asText()).isEqualTo(reference);
        JsonNode profile = by(told, "tasks");
        assertThat(profile.path("status").asText()).isEqualTo("completed");
        assertThat(profile.path("reviewer_action").asText()).isEqualTo("approved");
        assertThat(profile.at("/tasks/0/task_type").asText()).isEqualTo("vkyc.assisted_vkyc");
        assertThat(profile.at("/tasks/0/tasks/0/0/task_type").asText())
                .isEqualTo("compare.face_compare");
        assertThat(profile.at("/resources/text/0/value/last_name").asText()).isEqualTo("Testcase");
        assertThat(receiver.received().getFirst().header("x-shop-key"))
                .isEqualTo("the-agreed-value");
    }

    @ParameterizedTest
    @CsvSource({
        "0001, completed, approved, verified, verified",
        "0002, completed, rejected, rejected, rejected",
        "0003, rejected, , rejected, rejected",
        "0004, completed, approved, verified, verified",
        "0005, review_required, , verified, verified",
        "0006, completed, , verified, verified",
        "0008, cancelled, , , ",
        "0009, canceled, , , ",
        "0011, purged, , , ",
        "0012, completed, rejected, rejected, rejected",
        "0013, completed, approved, verified, rejected",
        "0014, concluded, waved_through, verified, verified",
        "0015, in_progress, , , ",
        "0016, completed, approved, verified, verified",
        "0017, completed, rejected, rejected, rejected",
        "0018, completed, approved, verified, verified"
    })
    void theMobileNumberChoosesTheOutcome(
            String digits, String status, String action, String interview, String face) {
        open(digits);

        IdfyCustomer.submit(page, "capture").then().statusCode(303);

        await().untilAsserted(() -> {
            JsonNode now = shown();
            assertThat(now.path("status").asText()).isEqualTo(status);
            assertThat(now.path("reviewer_action").asText(null)).isEqualTo(action);
            assertThat(now.at("/tasks/0/result/manual_response/status").asText(null))
                    .isEqualTo(interview);
            assertThat(now.at("/tasks/0/tasks/0/0/result/manual_response/status").asText(null))
                    .isEqualTo(face);
        });
    }

    @Test
    void aRecaptureOpensThePageOnceMore() {
        open("0007");
        IdfyCustomer.submit(page, "capture").then().statusCode(303);
        await().until(() -> shown().path("status").asText().equals("recapture_pending"));
        assertThat(shown().at("/pending_resources/images/0/type").asText()).isEqualTo("ind_pan");
        get(page).then().statusCode(200).body(containsString("once more"));

        IdfyCustomer.submit(page, "capture").then().statusCode(303);

        await().until(() -> shown().path("reviewer_action").asText().equals("approved"));
        get(page).then().statusCode(410);
    }

    @Test
    void aDroppedCallIsToldOfAndThePageStaysOpen() {
        open("0010");

        IdfyCustomer.submit(page, "capture")
                .then()
                .statusCode(303)
                .header("Location", IdfyCustomer.RETURN);

        JsonNode visit = told(1).getFirst();
        assertThat(visit.path("session_status").asText()).isEqualTo("incomplete");
        assertThat(visit.path("reason").asText()).isEqualTo("customer_drop");
        assertThat(visit.path("status").asText()).isEqualTo("capture_pending");
        assertThat(visit.at("/video_call/status").asText()).isEqualTo("dropped");
        IdfyCustomer.submit(page, "capture").then().statusCode(303);
        await().until(() -> shown().path("reviewer_action").asText().equals("approved"));
    }

    @Test
    void whoLeavesIsSentToTheExitAndMayComeBack() {
        open("0001");

        IdfyCustomer.submit(page, "cancel")
                .then()
                .statusCode(303)
                .header("Location", "https://hub.example/left");

        assertThat(told(1).getFirst().path("session_status").asText()).isEqualTo("incomplete");
        get(page).then().statusCode(200);
    }

    @Test
    void unnamedWebhooksNameTheProfileAndNothingElse() {
        open("0018");
        IdfyCustomer.submit(page, "capture");

        List<JsonNode> told = told(3);

        assertThat(told)
                .filteredOn(body -> body.has("event"))
                .extracting(body -> body.path("event").asText())
                .containsExactlyInAnyOrder("third_kind", "fourth_kind");
        assertThat(told).noneMatch(body -> body.has("tasks"));
        assertThat(told).allMatch(b -> b.path("profile_id").asText().equals(profileId));
    }

    @Test
    void aStaleWebhookComesAfterTheRevision() {
        open("0017");
        IdfyCustomer.submit(page, "capture");

        List<String> actions =
                told(4).stream()
                        .filter(body -> body.has("tasks"))
                        .map(body -> body.path("reviewer_action").asText())
                        .toList();

        assertThat(actions).containsExactly("approved", "rejected", "approved");
        assertThat(shown().path("reviewer_action").asText()).isEqualTo("rejected");
    }

    @Test
    void webhooksOfAnEncryptedProfileAreEncrypted() throws Exception {
        CompactJwe key = new CompactJwe(IdfyCustomer.KEY_ID, IdfyCustomer.CONTENT_KEY);
        reference = IdfyCustomer.newReference();
        String body =
                """
                {"reference_id":"%s","config":{"id":"cfg-0001"},"encrypted_data":"%s",
                 "encrypted_payload":"%s"}\
                """
                        .formatted(
                                reference,
                                key.seal("{\"name\":{\"first_name\":\"Nora\"}}"),
                                key.seal("{}"));
        String link =
                IdfyCustomer.request()
                        .body(body)
                        .post(IdfyCustomer.API + "/sync/encrypted/profiles")
                        .path("capture_link");
        page = IdfyCustomer.page(link);

        IdfyCustomer.submit(page, "capture").then().statusCode(303);

        for (JsonNode told : told(2)) {
            assertThat(told.path("reference_id").asText()).isEqualTo(reference);
            assertThat(told.has("status")).isFalse();
            byte[] opened = key.open(told.path("encrypted_data").asText()).orElseThrow();
            assertThat(JSON.readTree(opened).has("status")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://hub.example/r, 400",
        "https://hub.example/r%23top, 400",
        "javascript:alert(1), 400",
        "http://127.0.0.1:8080/r, 200",
        "https://hub.example/r, 200"
    })
    void theWayBackMustBeInOrder(String back, int status) {
        String link =
                IdfyCustomer.create(IdfyCustomer.newReference(), "910000000001")
                        .path("capture_link");
        URI uri = URI.create(link);

        get(uri.getPath() + "?" + uri.getRawQuery() + "&redirect_uri=" + back)
                .then()
                .statusCode(status);
    }

    @Test
    void aLinkThatWasNeverGivenOutIsNotFound() {
        given().get("/sandbox/idfy/v2/captures?t=nothing").then().statusCode(404);
        given().get("/sandbox/idfy/v2/captures").then().statusCode(404);
    }

    @Test
    void mediaAreBehindPresignedUrls() {
        open("0001");
        IdfyCustomer.submit(page, "capture");
        await().until(() -> shown().path("status").asText().equals("completed"));
        JsonNode resources = shown().path("resources");

        String image = inside(resources.at("/images/0/value").asText());
        get(image).then().statusCode(200).contentType("image/jpeg");
        get(image.replace("signature=", "signature=x")).then().statusCode(403);
        byte[] recording =
                get(inside(resources.at("/videos/0/value").asText()))
                        .then()
                        .statusCode(200)
                        .contentType("video/mp4")
                        .extract()
                        .asByteArray();
        assertThat(new String(recording, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        get(inside(resources.at("/documents/0/value").asText()))
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @Test
    void theControlApiPlansFinishesAndMisbehaves() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"vendor\":\"idfy\",\"outcome\":\"rejected\",\"misbehavior\":{\"duplicate\":true,\"wrongProof\":true}}")
                .post(CONTROL + "/next")
                .then()
                .statusCode(204);
        open("0001");
        String finish = CONTROL + "/sessions/idfy/" + reference + "/finish";

        given().contentType(ContentType.JSON).post(finish).then().statusCode(204);

        assertThat(told(4)).hasSize(4);
        assertThat(receiver.received())
                .allMatch(got -> got.header("x-shop-key").equals("wrong-the-agreed-value"));
        given().contentType(ContentType.JSON).post(finish).then().statusCode(409);
        given().get(CONTROL + "/sessions?vendor=idfy")
                .then()
                .body("[0].state", equalTo("rejected"))
                .body("[0].vendorReference", equalTo(profileId));
    }

    private void open(String digits) {
        reference = IdfyCustomer.newReference();
        Response created = IdfyCustomer.create(reference, "91000000" + digits);
        profileId = created.path("profile_id");
        page = IdfyCustomer.page(created.path("capture_link"));
    }

    private JsonNode shown() {
        return read(IdfyCustomer.profile(profileId).asString());
    }

    private List<JsonNode> told(int count) {
        await().until(() -> receiver.received().size() >= count);
        return receiver.received().stream().map(got -> read(got.body())).toList();
    }

    private static JsonNode by(List<JsonNode> told, String member) {
        return told.stream().filter(body -> body.has(member)).findFirst().orElseThrow();
    }

    private static Response get(String pathAndQuery) {
        return given().urlEncodingEnabled(false).get(pathAndQuery);
    }

    private static String inside(String url) {
        URI uri = URI.create(url);
        return uri.getPath() + "?" + uri.getRawQuery();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
