package io.idrelay.vendor.cleardil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.ImageKind;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmittedImage;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearDilSessionsTest {
    private static final List<SubmittedImage> IMAGES =
            List.of(
                    image(ImageKind.DOCUMENT_FRONT),
                    image(ImageKind.DOCUMENT_BACK),
                    image(ImageKind.SELFIE));

    private final Sessions sessions = new ClearDilAdapter().sessions();
    private VendorScene scene;

    @BeforeEach
    void start() {
        scene = new VendorScene(new ClearDilContractTest());
        new ClearDilContractTest().openingWorks(scene.stub());
        answers("/documents", "d-001");
        answers("/verifications", "v-001");
        answers("/identifications", "i-001");
        answers("/screenings", "s-001");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private void answers(String path, String id) {
        scene.stub()
                .on(
                        "POST",
                        ClearDilAtStub.CUSTOMER_PATH + path,
                        StubAnswer.json(201, "{\"id\":\"" + id + "\"}"));
    }

    @Test
    void customerHasWhatIsComparedAndNothingElse() throws Exception {
        OpenOutcome.Opened opened = (OpenOutcome.Opened) scene.open(Flow.DOCUMENT, Channel.API);

        assertThat(opened.handoff()).isInstanceOf(Handoff.Upload.class);
        assertThat(opened.handle().references()).isEqualTo(Map.of("customerId", "c-001"));
        assertThat(body(ClearDilAtStub.CUSTOMERS_PATH))
                .isEqualTo(
                        Json.mapper()
                                .readTree(
                                        """
                                        {"type":"INDIVIDUAL","email":"nora.testcase@mail.example",
                                         "first_name":"Nora","last_name":"Testcase","dob":"1990-04-05"}\
                                        """));
    }

    @Test
    void tokenIsAskedForWithBasicAndAnEmptyBody() {
        scene.open(Flow.DOCUMENT, Channel.API);

        StubRequest request = scene.stub().requestsAt(ClearDilAtStub.TOKEN_PATH).getFirst();
        // "client-0001:client-key-0001" in Base64.
        assertThat(request.header("Authorization"))
                .contains("Basic Y2xpZW50LTAwMDE6Y2xpZW50LWtleS0wMDAx");
        assertThat(request.header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(request.body()).isEmpty();
    }

    @Test
    void appGetsTheSdkTokenAndNotTheApis() throws Exception {
        OpenOutcome.Opened opened = (OpenOutcome.Opened) scene.open(Flow.DOCUMENT, Channel.SDK);

        assertThat(((Handoff.SdkToken) opened.handoff()).token()).isEqualTo("sdk.token.1");
        assertThat(body(ClearDilAtStub.SDK_TOKEN_PATH).path("customer").asText())
                .isEqualTo("c-001");
    }

    @Test
    void customerWithoutSdkTokenIsDeletedAgain() {
        scene.stub().on("POST", ClearDilAtStub.SDK_TOKEN_PATH, StubAnswer.empty(500));

        assertThat(scene.open(Flow.DOCUMENT, Channel.SDK)).isInstanceOf(OpenOutcome.Failed.class);

        assertThat(scene.stub().requestsAt(ClearDilAtStub.CUSTOMER_PATH))
                .extracting(StubRequest::method)
                .containsExactly("DELETE");
    }

    @Test
    void personWithoutNameIsAskedForBeforeAnyCall() {
        Applicant nobody =
                new Applicant(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        OpenOutcome outcome =
                sessions.open(
                        VendorScene.request(Flow.DOCUMENT, Channel.API, nobody), scene.access());

        assertThat(((OpenOutcome.Incomplete) outcome).fields())
                .containsExactly("person.givenName", "person.familyName", "person.birthdate");
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void uploadTakesOneUnsafeCallPerStep() {
        VendorHandle handle = customer();
        List<String> learned = new ArrayList<>();
        for (int calls = 1; ; calls++) {
            SubmitOutcome outcome = submit(Channel.API, IMAGES, handle);
            if (outcome instanceof SubmitOutcome.Done) {
                break;
            }
            VendorHandle step = ((SubmitOutcome.Step) outcome).learned();
            learned.addAll(step.references().keySet().stream().sorted().toList());
            handle = handle.with(step);
            assertThat(posts()).hasSize(calls);
        }

        assertThat(learned)
                .containsExactly(
                        "documentId",
                        "documentSides",
                        "verificationId",
                        "identificationId",
                        "screeningId",
                        "screeningScope");
        assertThat(handle).isEqualTo(new VendorHandle(ClearDilAtStub.HANDLE));
    }

    @Test
    void documentIsUploadedWithItsKindAndBothSides() {
        submit(Channel.API, IMAGES, customer());

        StubRequest upload = scene.stub().requestsAt(ClearDilAtStub.DOCUMENTS_PATH).getFirst();
        assertThat(upload.header("Content-Type").orElseThrow())
                .startsWith("multipart/form-data; boundary=");
        assertThat(upload.body())
                .contains("name=\"type\"\r\n\r\nPASSPORT\r\n")
                .contains("name=\"issuing_country\"\r\n\r\nNOR\r\n")
                .contains("name=\"front_side\"; filename=\"front_side.jpg\"")
                .contains("name=\"back_side\"; filename=\"back_side.jpg\"");
    }

    @Test
    void partsAreNamedAsTheAccountSays() {
        VendorAccess access = scene.accessWith(Map.of("imageParts", "image"));

        sessions.submit(submission(Channel.API, IMAGES), customer(), access);

        assertThat(scene.stub().requestsAt(ClearDilAtStub.DOCUMENTS_PATH).getFirst().body())
                .contains("name=\"front_image\"")
                .doesNotContain("front_side");
    }

    @Test
    void selfieIsSentAsAnObjectOrAsAText() throws Exception {
        VendorHandle verified = ClearDilAtStub.handleWithout("identificationId");
        submit(Channel.API, IMAGES, verified);
        sessions.submit(
                submission(Channel.API, IMAGES),
                verified,
                scene.accessWith(Map.of("selfieForm", "text")));

        List<StubRequest> sent =
                scene.stub().requestsAt(ClearDilAtStub.CUSTOMER_PATH + "/identifications");
        JsonNode object = Json.mapper().readTree(sent.getFirst().body()).path("selfie_image");
        JsonNode text = Json.mapper().readTree(sent.getLast().body()).path("selfie_image");
        assertThat(object.path("content_type").asText()).isEqualTo("image/jpeg");
        assertThat(object.path("file_size").asInt()).isEqualTo(2048);
        assertThat(object.path("filename").asText()).isEqualTo("selfie.jpg");
        assertThat(text.asText()).isEqualTo(object.path("content").asText()).isNotBlank();
    }

    @Test
    void screeningIsABareArrayOfTheAccountsScope() {
        sessions.submit(
                submission(Channel.API, IMAGES),
                ClearDilAtStub.handleWithout("screeningId", "screeningScope"),
                scene.accessWith(Map.of("screeningScope", "PEP,ADVERSE_MEDIA")));

        assertThat(
                        scene.stub()
                                .requestsAt(ClearDilAtStub.CUSTOMER_PATH + "/screenings")
                                .getFirst()
                                .body())
                .isEqualTo("[\"PEP\",\"ADVERSE_MEDIA\"]");
    }

    @Test
    void accountWithoutScreeningAsksForNone() {
        SubmitOutcome outcome =
                sessions.submit(
                        submission(Channel.API, IMAGES),
                        ClearDilAtStub.handleWithout("screeningId", "screeningScope"),
                        scene.accessWith(Map.of("screeningScope", "none")));

        assertThat(((SubmitOutcome.Step) outcome).learned().references())
                .isEqualTo(Map.of("screeningScope", "none"));
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void imageThatCannotBeConvertedIsRefusedBeforeAnyCall() {
        for (ImageKind broken : List.of(ImageKind.DOCUMENT_BACK, ImageKind.SELFIE)) {
            List<SubmittedImage> images = new ArrayList<>(IMAGES);
            images.removeIf(image -> image.kind() == broken);
            images.add(new SubmittedImage(broken, "image/heic", () -> new byte[5000]));

            SubmitOutcome.Failed failed =
                    (SubmitOutcome.Failed) submit(Channel.API, images, customer());

            assertThat(failed.failure().kind()).isEqualTo(Kind.REFUSED);
            assertThat(failed.failure().code()).isEqualTo("image-not-convertible");
        }
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void appsNewestIdentifyingDocumentIsVerified() {
        scene.stub()
                .on(
                        "GET",
                        ClearDilAtStub.DOCUMENTS_PATH,
                        StubAnswer.json(
                                200,
                                """
                                {"content":[
                                 {"id":"d-000","type":"PASSPORT","created_at":"2026-01-01T00:00:00Z","front_side":{}},
                                 {"id":"d-001","type":"PASSPORT","created_at":"2026-01-02T00:00:00Z","front_side":{}},
                                 {"id":"d-002","type":"POLLING_CARD","created_at":"2026-01-03T00:00:00Z"}],
                                 "total_elements":3}\
                                """));

        SubmitOutcome found = submit(Channel.SDK, List.of(), customer());
        VendorHandle handle = customer().with(((SubmitOutcome.Step) found).learned());
        SubmitOutcome verified = submit(Channel.SDK, List.of(), handle);
        handle = handle.with(((SubmitOutcome.Step) verified).learned());
        SubmitOutcome screened = submit(Channel.SDK, List.of(), handle);
        handle = handle.with(((SubmitOutcome.Step) screened).learned());

        assertThat(handle.references())
                .containsEntry("documentId", "d-001")
                .containsEntry("documentSides", "front")
                .containsEntry("capturedBy", "sdk");
        assertThat(submit(Channel.SDK, List.of(), handle)).isInstanceOf(SubmitOutcome.Done.class);
        assertThat(posts()).noneMatch(post -> post.mentions("/identifications"));
    }

    @Test
    void appThatHasUploadedNothingYetIsAskedAgainLater() {
        scene.stub().on("GET", ClearDilAtStub.DOCUMENTS_PATH, StubAnswer.json(200, "[]"));

        SubmitOutcome.Failed failed =
                (SubmitOutcome.Failed) submit(Channel.SDK, List.of(), customer());

        assertThat(failed.failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failed.failure().code()).isEqualTo("documents-not-there-yet");
    }

    @Test
    void uploadNeedsADocumentAndASelfieOfAKnownKind() {
        assertThat(sessions.missing(submission(Channel.API, List.of())))
                .containsExactly("images.document_front", "images.selfie");
        assertThat(sessions.missing(submission(Channel.SDK, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request, REFUSED",
        "400, invalid_sorting_request, CONTRACT_BROKEN",
        "400, invalid_patch_request, CONTRACT_BROKEN",
        "400, malformed_content, CONTRACT_BROKEN",
        "400, invalid_operation, REFUSED",
        "401, invalid_token, MISCONFIGURED",
        "403, access_denied, MISCONFIGURED",
        "403, insufficient_permissions, MISCONFIGURED",
        "404, resource_not_found, REFUSED",
        "409, duplicate, REFUSED",
        "409, conflict, REFUSED",
        "410, resource_deleted, REFUSED",
        "500, internal_error, UNAVAILABLE",
        "501, not_implemented, UNAVAILABLE",
        "503, service_maintenance, UNAVAILABLE",
        "400, a_type_of_tomorrow, CONTRACT_BROKEN"
    })
    void typeOfARefusalSaysWhoHasToAct(int status, String type, Kind kind) {
        scene.stub()
                .on("POST", ClearDilAtStub.CUSTOMERS_PATH, ClearDilAtStub.refusal(status, type));

        OpenOutcome.Failed failed = (OpenOutcome.Failed) scene.open(Flow.DOCUMENT, Channel.API);

        assertThat(failed.failure().kind()).isEqualTo(kind);
        assertThat(failed.failure().vendorCode()).contains(type);
        assertThat(failed.toString()).doesNotContain("Nora");
    }

    @Test
    void fieldAtFaultIsNamed() {
        scene.stub()
                .on(
                        "POST",
                        ClearDilAtStub.CUSTOMERS_PATH,
                        ClearDilAtStub.refusal(
                                400, "invalid_request", "dob", "past_date_expected"));

        OpenOutcome.Failed failed = (OpenOutcome.Failed) scene.open(Flow.DOCUMENT, Channel.API);

        assertThat(failed.failure().vendorCode())
                .contains("invalid_request:dob:past_date_expected");
    }

    @Test
    void customerThatIsGoneIsDeleted() {
        scene.stub().on("DELETE", ClearDilAtStub.CUSTOMER_PATH, StubAnswer.empty(204));

        assertThat(sessions.delete(customer(), scene.access()))
                .isInstanceOf(CallOutcome.Done.class);
    }

    @Test
    void customerThatCanStillBeReadIsNotDeleted() {
        scene.stub().on("DELETE", ClearDilAtStub.CUSTOMER_PATH, StubAnswer.empty(204));
        scene.stub()
                .on(
                        "GET",
                        ClearDilAtStub.CUSTOMER_PATH,
                        StubAnswer.json(200, "{\"id\":\"c-001\"}"));

        assertKept(sessions.delete(customer(), scene.access()));
    }

    @Test
    void customerWithChecksIsKeptAndThatIsSaid() {
        scene.stub()
                .on(
                        "DELETE",
                        ClearDilAtStub.CUSTOMER_PATH,
                        ClearDilAtStub.refusal(409, "invalid_operation"));

        assertKept(sessions.delete(customer(), scene.access()));
    }

    private static void assertKept(CallOutcome outcome) {
        CallOutcome.Failed failed = (CallOutcome.Failed) outcome;
        assertThat(failed.failure().kind()).isEqualTo(Kind.REFUSED);
        assertThat(failed.failure().code()).isEqualTo("vendor-keeps-customer");
    }

    @Test
    void imageIsFetchedWithTheAccountsToken() {
        scene.stub()
                .on(
                        "GET",
                        ClearDilAtStub.DOCUMENTS_PATH + "/d-001/download",
                        new StubAnswer(200, Map.of(), ClearDilAtStub.ascii("bytes")));

        ImageOutcome outcome = fetchImage("back");

        assertThat(((ImageOutcome.Fetched) outcome).body())
                .isEqualTo(ClearDilAtStub.ascii("bytes"));
        StubRequest request =
                scene.stub().requestsAt(ClearDilAtStub.DOCUMENTS_PATH + "/.*").getFirst();
        assertThat(request.uri().getQuery()).isEqualTo("side=back");
        assertThat(request.header("Authorization")).contains("Bearer eyJ.token.1");
    }

    @Test
    void imageThatIsGoneOrOfNoSideIsGone() {
        assertThat(fetchImage("front")).isInstanceOf(ImageOutcome.Gone.class);
        int calls = scene.stub().requests().size();
        assertThat(fetchImage("../x")).isInstanceOf(ImageOutcome.Gone.class);
        assertThat(scene.stub().requests()).hasSize(calls);
    }

    private ImageOutcome fetchImage(String side) {
        return new ClearDilAdapter()
                .images()
                .fetch(
                        new FoundImage("document_" + side, side, Optional.of(side)),
                        new VendorHandle(ClearDilAtStub.HANDLE),
                        scene.access());
    }

    private SubmitOutcome submit(
            Channel channel, List<SubmittedImage> images, VendorHandle handle) {
        return sessions.submit(submission(channel, images), handle, scene.access());
    }

    private static io.idrelay.vendor.spi.SubmitRequest submission(
            Channel channel, List<SubmittedImage> images) {
        return VendorScene.submission(Flow.DOCUMENT, channel, images);
    }

    private static VendorHandle customer() {
        return new VendorHandle(Map.of("customerId", "c-001"));
    }

    private List<StubRequest> posts() {
        return scene.stub().requestsAt(ClearDilAtStub.CUSTOMER_PATH + "/.*").stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    private JsonNode body(String path) throws Exception {
        return Json.mapper().readTree(scene.stub().requestsAt(path).getFirst().body());
    }

    private static SubmittedImage image(ImageKind kind) {
        return new SubmittedImage(kind, "image/jpeg", () -> new byte[2048]);
    }
}
