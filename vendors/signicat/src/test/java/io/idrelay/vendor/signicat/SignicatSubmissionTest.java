package io.idrelay.vendor.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.ImageKind;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignicatSubmissionTest {
    private static final VendorHandle OPENED =
            new VendorHandle(
                    Map.of(
                            "dossierId", SignicatAtStub.DOSSIER,
                            "processId", SignicatAtStub.PROCESS));

    private final VendorScene scene = new VendorScene(new SignicatContractTest());
    private final SignicatSessions sessions = new SignicatSessions(new SignicatClient());

    @BeforeEach
    void vendorWorks() {
        SignicatAtStub.opens(scene.stub());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void processForImagesIsCreatedWithoutAWayBack() throws Exception {
        OpenOutcome.Opened opened = (OpenOutcome.Opened) scene.open(Flow.DOCUMENT, Channel.API);

        JsonNode sent = body(SignicatAtStub.DOSSIER_PATH + "/processes");
        assertThat(sent)
                .isEqualTo(
                        Json.mapper()
                                .readTree(
                                        """
                                        {"provider":"onfido","processType":"documentSelfie","processParameters":{},
                                         "notificationUrl":"https://hub.example/v1/webhooks/vac/ses_b719f79b000040008000000000000001",
                                         "authorizationHeader":"Basic aHViOnNlY3JldC0wMDAx"}\
                                        """));
        assertThat(opened.handoff()).isInstanceOf(Handoff.Upload.class);
        assertThat(opened.handle()).isEqualTo(OPENED);
    }

    @Test
    void eachImageIsAStepAndTheVerificationIsTheLast() throws Exception {
        List<String> learned = submitAll(three(), scene.access());

        assertThat(learned)
                .containsExactly(
                        "images.document_front",
                        "images.document_back",
                        "images.selfie",
                        "verification");
        List<StubRequest> uploads = scene.stub().requestsAt(SignicatAtStub.FILES_PATH);
        assertThat(uploads).hasSize(3);
        assertThat(Json.mapper().readTree(uploads.getFirst().body()))
                .isEqualTo(Json.mapper().readTree("{\"front\":\"data:image/jpeg;base64,Zm9v\"}"));
        assertThat(Json.mapper().readTree(uploads.getLast().body()).fieldNames().next())
                .isEqualTo("selfie");
        assertThat(scene.stub().requestsAt(SignicatAtStub.VERIFICATION_PATH)).hasSize(1);
    }

    @Test
    void pathsAreSettings() {
        scene.stub().on("PUT|POST", "/assure/.*", StubAnswer.empty(204));
        String own = "dossiers/{dossierId}/processes/{processId}/images";

        submitAll(three(), scene.accessWith(Map.of("uploadPath", own)));

        assertThat(scene.stub().requestsAt(SignicatAtStub.PROCESS_PATH + "/images")).hasSize(3);
    }

    @Test
    void additionalSelfieHasNoPlaceAndIsNotSent() {
        List<SubmittedImage> images = new ArrayList<>(three());
        images.add(image(ImageKind.SELFIE_ADDITIONAL, "image/jpeg"));

        assertThat(submitAll(images, scene.access())).hasSize(4);
    }

    @Test
    void documentAndSelfieAreNeeded() {
        SubmitRequest nothing = VendorScene.submission(Flow.DOCUMENT, Channel.API, List.of());

        assertThat(sessions.missing(nothing))
                .containsExactly("images.document_front", "images.selfie");
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void imageOfAnotherTypeIsRefusedWithoutACall() {
        SubmitOutcome outcome =
                submit(
                        List.of(image(ImageKind.DOCUMENT_FRONT, "image/webp")),
                        OPENED,
                        scene.access());

        assertThat(((SubmitOutcome.Failed) outcome).failure().code())
                .isEqualTo("image-type-not-supported");
        assertThat(scene.stub().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, REFUSED", "413, REFUSED", "403, MISCONFIGURED", "503, UNAVAILABLE"})
    void refusedImageIsTheMerchantsMatter(int status, Kind kind) {
        scene.stub()
                .on(
                        "POST",
                        SignicatAtStub.FILES_PATH,
                        StubAnswer.json(status, "{\"type\":\"base:client-problem\"}"));

        SubmitOutcome outcome = submit(three(), OPENED, scene.access());

        assertThat(((SubmitOutcome.Failed) outcome).failure().kind()).isEqualTo(kind);
    }

    private List<String> submitAll(List<SubmittedImage> images, VendorAccess access) {
        List<String> learned = new ArrayList<>();
        VendorHandle handle = OPENED;
        while (submit(images, handle, access) instanceof SubmitOutcome.Step step) {
            learned.addAll(step.learned().references().keySet());
            handle = handle.with(step.learned());
        }
        return learned;
    }

    private SubmitOutcome submit(
            List<SubmittedImage> images, VendorHandle handle, VendorAccess access) {
        return sessions.submit(
                VendorScene.submission(Flow.DOCUMENT, Channel.API, images), handle, access);
    }

    private static List<SubmittedImage> three() {
        return Stream.of(ImageKind.SELFIE, ImageKind.DOCUMENT_BACK, ImageKind.DOCUMENT_FRONT)
                .map(kind -> image(kind, "image/jpeg"))
                .toList();
    }

    private static SubmittedImage image(ImageKind kind, String mediaType) {
        return new SubmittedImage(kind, mediaType, () -> new byte[] {'f', 'o', 'o'});
    }

    private JsonNode body(String path) throws Exception {
        return Json.mapper().readTree(scene.stub().requestsAt(path).getFirst().body());
    }
}
