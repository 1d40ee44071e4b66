package io.idrelay.vendor.onekyc;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorScene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneKycResultsTest {
    private static final VendorHandle NOTHING = new VendorHandle(Map.of());

    private final VendorScene scene = new VendorScene(new OneKycContractTest());
    private final OneKycResults results = new OneKycResults(new OneKycClient());

    @BeforeEach
    void vendorGivesTokens() {
        OneKycAtStub.givesTokens(scene.stub());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void submissionIsAskedForByTheThreeHeadersOfTheSession() {
        vendorSays("accepted");

        fetch(NOTHING);

        StubRequest request = scene.stub().requestsAt(OneKycAtStub.SUBMISSIONS_PATH).getFirst();
        assertThat(request.header("x-partner-session-id"))
                .contains(VendorScene.SESSION.uuid().toString());
        assertThat(request.header("x-partner-user-id")).contains(VendorScene.SESSION.value());
        assertThat(request.header("x-partner-user-id-type")).contains("IDRELAY_SESSION");
        assertThat(request.header("x-onekyc-token")).contains("eyJ.token.1");
        assertThat(request.header("x-esign-onboarding-partner")).isEmpty();
    }

    @Test
    void kindOfUserIdIsTheOneTheSessionWasOpenedWith() {
        vendorSays("pending-initiated");

        fetch(new VendorHandle(Map.of("partnerUserIdType", "OLD_TYPE")));

        assertThat(
                        scene.stub()
                                .requestsAt(OneKycAtStub.SUBMISSIONS_PATH)
                                .getFirst()
                                .header("x-partner-user-id-type"))
                .contains("OLD_TYPE");
    }

    @Test
    void partAndWholeShareOneSubmissionAndAreTwoResults() {
        vendorSays("pending-partially-completed");
        FetchOutcome.Fetched part = (FetchOutcome.Fetched) fetch(NOTHING);
        vendorSays("accepted");

        FetchOutcome.Fetched whole = (FetchOutcome.Fetched) fetch(NOTHING);

        assertThat(part.handle()).isEqualTo(whole.handle());
        assertThat(part.result().decision()).isEqualTo(Decision.PENDING);
        assertThat(part.result().checks()).isNotEmpty();
        assertThat(whole.result().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(whole.result().observedAt()).isAfterOrEqualTo(part.result().observedAt());
    }

    @Test
    void answerForAnotherSessionIsNoResult() {
        String other =
                Recording.named("accepted")
                        .answer()
                        .toString()
                        .replace(
                                "b719f79b-0000-4000-8000-000000000001",
                                "b719f79b-0000-4000-8000-000000000002");
        OneKycAtStub.answersSubmission(scene.stub(), StubAnswer.json(200, other));

        FetchOutcome outcome = fetch(NOTHING);

        assertThat(((FetchOutcome.Failed) outcome).failure().code())
                .isEqualTo("answer-for-other-session");
    }

    @ParameterizedTest
    @CsvSource({
        "404, 1514, USER_NOT_FOUND_FOR_PARTNER_AND_PARTNER_USER_ID_AND_PARTNER_USER_ID_TYPE",
        "404, 1518, USER_NOT_FOUND",
        "400, 1552, SUBMISSION_DOES_NOT_EXIST"
    })
    void sessionWithoutSubmissionIsUnknown(int status, String code, String cause) {
        OneKycAtStub.answersSubmission(scene.stub(), OneKycAtStub.refusal(status, code, cause));

        assertThat(fetch(NOTHING)).isEqualTo(new FetchOutcome.Unknown(cause));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 1653, SUBMISSION_ID_DOES_NOT_BELONG_TO_CURRENT_USER, CONTRACT_BROKEN",
        "500, 900, GENERIC_SERVICE_ERROR, UNAVAILABLE"
    })
    void otherRefusalIsAFailure(int status, String code, String cause, Kind kind) {
        OneKycAtStub.answersSubmission(scene.stub(), OneKycAtStub.refusal(status, code, cause));

        FetchOutcome outcome = fetch(NOTHING);

        assertThat(((FetchOutcome.Failed) outcome).failure().kind()).isEqualTo(kind);
    }

    @Test
    void successWordInTheEnvelopeIsNeeded() {
        String refused =
                Recording.named("accepted")
                        .answer()
                        .toString()
                        .replace("\"success\":true", "\"success\":false");
        OneKycAtStub.answersSubmission(scene.stub(), StubAnswer.json(200, refused));

        assertThat(fetch(NOTHING)).isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void callbackWithTheWholeResultOnlyMeansFetchNow() {
        byte[] callback =
                Recording.named("accepted")
                        .answer()
                        .path("data")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);

        WebhookMeaning meaning =
                results.read(
                        new ReceivedWebhook("POST", null, Map.of(), callback),
                        Optional.of(VendorScene.SESSION),
                        Map.of(),
                        new VendorSecrets(Map.of()));

        assertThat(meaning).isInstanceOf(WebhookMeaning.FetchNow.class);
        assertThat(((WebhookMeaning.FetchNow) meaning).handle().references())
                .containsEntry("submissionId", "c64b4c8c-0000-4000-8000-000000000001");
    }

    /** The ids in the vendor's published examples are no UUIDs. */
    @Test
    void callbackWhoseSessionIsNoUuidIsKnownByItsSubmission() {
        Proof proof =
                prove(
                        """
                        {"submissionId":"c64b4c8c-9a8f-4e9c-b86a-0908291c855e",
                         "partnerSessionId":"b719f79b-ae7a-440a-8f9c-5f661ca34e7"}\
                        """);

        assertThat(((Proof.Proved) proof).webhook().sessionId()).isEmpty();
        assertThat(((Proof.Proved) proof).webhook().vendorReference())
                .contains("c64b4c8c-9a8f-4e9c-b86a-0908291c855e");
    }

    @Test
    void oneHeaderOfTwoIsNotEnough() {
        Proof proof =
                new OneKycWebhookVerifier()
                        .prove(
                                new IncomingWebhook(
                                        new ReceivedWebhook(
                                                "POST",
                                                null,
                                                Map.of("x-api-key", List.of("Callback-Key-0002")),
                                                new byte[0]),
                                        Optional.empty()),
                                Map.of(),
                                new VendorSecrets(OneKycAtStub.SECRETS));

        assertThat(proof).isEqualTo(new Proof.Unproved("header-wrong"));
    }

    @Test
    void specialCategoriesAreDroppedFromResultAndOriginalAlike() {
        vendorSays("accepted");

        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch(NOTHING);

        assertThat(whole(fetched))
                .contains("UJI COBA", "0000000000000001")
                .doesNotContain("religion", "KRISTEN", "bloodType");
    }

    @Test
    void accountThatAsksForSpecialCategoriesGetsThem() {
        vendorSays("accepted");

        FetchOutcome.Fetched fetched =
                (FetchOutcome.Fetched)
                        results.fetch(
                                NOTHING,
                                Optional.of(VendorScene.SESSION),
                                scene.accessWith(Map.of("specialCategoryData", "true")));

        assertThat(fetched.result().verifiedClaims().orElseThrow().claims())
                .containsEntry("religion", "KRISTEN");
        assertThat(new String(fetched.original().body(), StandardCharsets.UTF_8))
                .isEqualTo(Recording.named("accepted").answer().toString());
    }

    private static String whole(FetchOutcome.Fetched fetched) {
        return Json.mapper().valueToTree(fetched.result())
                + new String(fetched.original().body(), StandardCharsets.UTF_8);
    }

    @Test
    void imageOfAKindNobodyKnowsIsKept() {
        vendorSays("accepted-unknown-fields-and-images");

        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch(NOTHING);

        assertThat(fetched.result().images())
                .contains(
                        new FoundImage(
                                "other", "HOLOGRAM", Optional.of("https://img.example/h.jpg")));
    }

    private static Proof prove(String body) {
        return new OneKycWebhookVerifier()
                .prove(
                        new IncomingWebhook(
                                new ReceivedWebhook(
                                        "PUT",
                                        null,
                                        Map.of(
                                                "authorization",
                                                List.of("Bearer callback-token-0001"),
                                                "x-api-key",
                                                List.of("Callback-Key-0002")),
                                        body.getBytes(StandardCharsets.UTF_8)),
                                Optional.empty()),
                        Map.of(),
                        new VendorSecrets(OneKycAtStub.SECRETS));
    }

    private void vendorSays(String recording) {
        OneKycAtStub.answersSubmission(
                scene.stub(), StubAnswer.json(200, Recording.named(recording).answer().toString()));
    }

    private FetchOutcome fetch(VendorHandle handle) {
        return results.fetch(handle, Optional.of(VendorScene.SESSION), scene.access());
    }
}
