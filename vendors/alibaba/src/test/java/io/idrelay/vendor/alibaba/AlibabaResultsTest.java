package io.idrelay.vendor.alibaba;

import static io.idrelay.vendor.alibaba.AlibabaAtStub.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.WebhookMeaning;
import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorScene;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlibabaResultsTest {
    private static final String GOOD =
            "\"ExtFaceInfo\":{\"faceAttack\":\"N\",\"facePassed\":\"Y\"},\"ExtIdInfo\":{\"ocrIdPassed\":\"Y\","
                    + "\"spoofInfo\":{\"spoofResult\":\"N\"},\"ocrIdInfo\":{\"name\":\"NORA\","
                    + "\"birthDate\":\"1990-04-05\",\"passportNo\":\"X1\"}}";

    private final AlibabaContractTest script = new AlibabaContractTest();
    private final VendorScene scene = new VendorScene(script);
    private final AlibabaClient client = new AlibabaClient();
    private final AlibabaResults results = new AlibabaResults(client);

    @AfterEach
    void close() {
        scene.close();
    }

    /** From the vendor's pages: what is passed, what is not, and what is neither. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Y, 200, ACCEPTED, -",
                "T, 200, ACCEPTED, -",
                "Y, 205, REVIEW, INCONCLUSIVE",
                "Y, -, REVIEW, INCONCLUSIVE",
                "N, 200, REVIEW, INCONCLUSIVE",
                "N, 205, REJECTED, LIVENESS_FAILED",
                "F, 205, REJECTED, LIVENESS_FAILED",
                "N, 201, REJECTED, UNRECOGNIZED",
                "N, 206, REJECTED, UNRECOGNIZED",
                "N, -, REJECTED, UNRECOGNIZED",
                "P, -, PENDING, -",
                "Q, 200, REVIEW, UNKNOWN_VERDICT",
                "y, 200, REVIEW, UNKNOWN_VERDICT"
            })
    void wordsOfTheVendorDecide(
            String passed,
            @Nullable String subCode,
            Decision decision,
            Reason.@Nullable Code reason) {
        NormalizedResult result = result(passed, subCode, Map.of());

        assertThat(result.decision()).isEqualTo(decision);
        assertThat(result.reasons())
                .extracting(Reason::code)
                .isEqualTo(Stream.ofNullable(reason).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "206=review:fraud_suspected, REVIEW, FRAUD_SUSPECTED",
        "206=failed:registry_unavailable, FAILED, REGISTRY_UNAVAILABLE",
        "206=rejected:data_mismatch, REJECTED, DATA_MISMATCH",
        "206=accepted, REJECTED, UNRECOGNIZED",
        "206=rejected:no_such_reason, REJECTED, UNRECOGNIZED",
        "206=nonsense, REJECTED, UNRECOGNIZED"
    })
    void operatorsLineForASubCodeIsObeyedUnlessItAccepts(
            String lines, Decision decision, Reason.Code reason) {
        NormalizedResult result = result("N", "206", Map.of("subCodes", lines));

        assertThat(result.decision()).isEqualTo(decision);
        assertThat(result.reasons()).extracting(Reason::code).containsExactly(reason);
    }

    @Test
    void documentWithoutForgeryCheckIsAcceptedWhereTheAccountWantsNone() {
        String without = GOOD.replace("\"spoofInfo\":{\"spoofResult\":\"N\"},", "");
        String answer =
                "{\"Code\":\"Success\",\"Result\":{\"Passed\":\"Y\",\"SubCode\":\"200\","
                        + without
                        + "}}";

        assertThat(fetched(answer, Map.of("idSpoof", "N")).decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(fetched(answer, Map.of("idSpoof", "Y")).decision()).isEqualTo(Decision.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, REVIEW", "1001, REJECTED", "1002, FAILED", "1003, FAILED", "1004, FAILED",
        "1005, FAILED", "1006, CANCELED", "1007, FAILED", "1009, FAILED", "1011, REJECTED",
        "1012, REJECTED", "1013, REJECTED", "1014, REJECTED", "1015, FAILED", "1016, FAILED",
        "9999, PENDING", "1008, PENDING", "-1, PENDING"
    })
    void logSaysWhyThereIsNoResult(String code, Decision decision) {
        vendorHasNoResult(code);

        assertThat(fetched(ended(), Map.of()).decision()).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({"9999=expired, 9999, EXPIRED", "1006=pending, 1006, PENDING"})
    void operatorsLineForALogCodeIsObeyed(String lines, String code, Decision decision) {
        vendorHasNoResult(code);

        assertThat(fetched(ended(), Map.of("logCodes", lines)).decision()).isEqualTo(decision);
    }

    /** Before its end the log is not complete, and whoever left may come back. */
    @Test
    void logIsNotAskedBeforeTheTransactionEnds() {
        vendorHasNoResult("1006");
        VendorHandle open = handle(VendorScene.NOW.plusSeconds(1).toString());

        assertThat(fetched(open, Map.of()).decision()).isEqualTo(Decision.PENDING);
        assertThat(scene.stub().requests()).hasSize(1);
    }

    @Test
    void logIsNotAskedWhereTheEndIsUnknown() {
        vendorHasNoResult("1006");
        VendorHandle hint = new VendorHandle(Map.of("transactionId", AlibabaAtStub.TRANSACTION));

        assertThat(fetched(hint, Map.of()).decision()).isEqualTo(Decision.PENDING);
        assertThat(scene.stub().requests()).hasSize(1);
    }

    @Test
    void bothAnswersAreKeptByName() throws Exception {
        vendorHasNoResult("1006");

        FetchOutcome outcome = fetch(ended(), scene.access());

        byte[] original = ((FetchOutcome.Fetched) outcome).original().body();
        assertThat(Json.mapper().readTree(original).propertyStream().map(Map.Entry::getKey))
                .containsExactly("CheckResult", "CheckVerifyLog");
    }

    @Test
    void logThatIsAwayIsAskedAgainLater() {
        AlibabaAtStub.at(scene.stub())
                .on("CheckResult", AlibabaAtStub.refusal(404, "ProcessNotCompleted"))
                .on("CheckVerifyLog", AlibabaAtStub.refusal(403, "Throttling.Api"));

        assertThat(fetch(ended(), scene.access())).isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void transactionThatIsUnknownIsUnknown() {
        AlibabaAtStub.at(scene.stub())
                .on("CheckResult", AlibabaAtStub.refusal(400, "TransactionIdInvalid"));

        assertThat(fetch(ended(), scene.access()))
                .isEqualTo(new FetchOutcome.Unknown("TransactionIdInvalid"));
    }

    @Test
    void resultIsAskedForWithoutImages() {
        AlibabaAtStub.answersFetch(scene.stub(), recorded("accepted-passport"));

        fetch(ended(), scene.access());

        assertThat(parameter(scene.stub().requests().getFirst(), "IsReturnImage")).isEqualTo("N");
        assertThat(parameter(scene.stub().requests().getFirst(), "TransactionId"))
                .isEqualTo(AlibabaAtStub.TRANSACTION);
        assertThat(parameter(scene.stub().requests().getFirst(), "MerchantBizId"))
                .isEqualTo("b719f79b000040008000000000000001");
    }

    @ParameterizedTest
    @CsvSource({
        "ExtFaceInfo.faceImg, face",
        "ExtIdInfo.idImage, front",
        "ExtIdInfo.idBackImage, back"
    })
    void imageIsTakenFromAResultWithImages(String place, String content) {
        AlibabaAtStub.at(scene.stub())
                .on(
                        "CheckResult",
                        StubAnswer.json(
                                200,
                                """
                                {"Code":"Success","Result":{"Passed":"Y",
                                 "ExtFaceInfo":"{\\"faceImg\\":\\"ZmFjZQ==\\"}",
                                 "ExtIdInfo":"{\\"idImage\\":\\"ZnJvbnQ=\\",\\"idBackImage\\":\\"YmFjaw==\\"}"}}\
                                """));

        ImageOutcome outcome = image(place);

        assertThat(((ImageOutcome.Fetched) outcome).body()).asString().isEqualTo(content);
        assertThat(parameter(scene.stub().requests().getFirst(), "IsReturnImage")).isEqualTo("Y");
    }

    @Test
    void imageThatIsNotThereIsGone() {
        AlibabaAtStub.answersFetch(scene.stub(), recorded("accepted-passport"));

        assertThat(image("ExtFaceInfo.faceImg")).isEqualTo(new ImageOutcome.Gone("image-not-kept"));
        assertThat(image("https://elsewhere.example"))
                .isEqualTo(new ImageOutcome.Gone("image-unknown"));
    }

    @Test
    void imageOfATransactionThatIsGoneIsGone() {
        AlibabaAtStub.at(scene.stub())
                .on("CheckResult", AlibabaAtStub.refusal(400, "TransactionIdInvalid"));

        assertThat(image("ExtFaceInfo.faceImg")).isInstanceOf(ImageOutcome.Gone.class);
    }

    @Test
    void callbackThatSaysPassedOnlyMeansFetchNow() {
        WebhookMeaning meaning =
                results.read(
                        script.webhook(VendorScene.SESSION).received(),
                        Optional.of(VendorScene.SESSION),
                        Map.of(),
                        new VendorSecrets(Map.of()));

        assertThat(((WebhookMeaning.FetchNow) meaning).handle().references())
                .isEqualTo(Map.of("transactionId", AlibabaAtStub.TRANSACTION));
    }

    @Test
    void tokenOfAnotherSessionProvesNothing() {
        IncomingWebhook own = script.webhook(VendorScene.SESSION);
        SessionId other = SessionId.of(UUID.fromString("b719f79b-0000-4000-8000-000000000002"));

        assertThat(prove(new IncomingWebhook(own.received(), Optional.of(other))))
                .isEqualTo(new Proof.Unproved("token-wrong"));
        assertThat(prove(new IncomingWebhook(own.received(), Optional.empty())))
                .isEqualTo(new Proof.Unproved("session-missing"));
    }

    @Test
    void twoTokensProveNothing() {
        ReceivedWebhook own = script.webhook(VendorScene.SESSION).received();
        ReceivedWebhook two =
                new ReceivedWebhook("GET", own.query() + "&callbackToken=x", Map.of(), own.body());

        assertThat(prove(new IncomingWebhook(two, Optional.of(VendorScene.SESSION))))
                .isEqualTo(new Proof.Unproved("token-missing"));
    }

    @Test
    void strangeTransactionIsNoReference() {
        String query = String.valueOf(script.webhook(VendorScene.SESSION).received().query());
        ReceivedWebhook strange =
                new ReceivedWebhook(
                        "GET",
                        query.replace(AlibabaAtStub.TRANSACTION, "..%2F..%00"),
                        Map.of(),
                        new byte[0]);

        Proof proof = prove(new IncomingWebhook(strange, Optional.of(VendorScene.SESSION)));

        assertThat(((Proof.Proved) proof).webhook().vendorReference()).isEmpty();
    }

    private static Proof prove(IncomingWebhook webhook) {
        return new AlibabaWebhookVerifier()
                .prove(webhook, Map.of(), new VendorSecrets(AlibabaAtStub.SECRETS));
    }

    private ImageOutcome image(String place) {
        return new AlibabaImages(client)
                .fetch(
                        new FoundImage("selfie", place, Optional.of(place)),
                        ended(),
                        scene.access());
    }

    private void vendorHasNoResult(String code) {
        AlibabaAtStub.at(scene.stub())
                .on("CheckResult", AlibabaAtStub.refusal(404, "ProcessNotCompleted"))
                .on(
                        "CheckVerifyLog",
                        StubAnswer.json(
                                200,
                                """
                                {"Code":"Success","Result":{"VerifyStatus":"1","VerifyErrorCode":"%s"}}\
                                """
                                        .formatted(code)));
    }

    /**
     * A comparison with an authority that finds little alike, or cannot be read, accepts nobody.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"fullName\":1,\"govId\":1,\"dob\":1}; ACCEPTED",
                "{\"liveness\":0.0004}; ACCEPTED",
                "{\"fullName\":0.05,\"govId\":0.1}; REVIEW",
                "\"{broken\"; REVIEW",
                "17; REVIEW"
            })
    void authorityThatDoesNotConfirmAcceptsNobody(String source, Decision decision) {
        String answer =
                "{\"Code\":\"Success\",\"Result\":{\"Passed\":\"Y\",\"SubCode\":\"200\",%s,\"ExtSourceInfo\":%s}}"
                        .formatted(GOOD, source);

        assertThat(fetched(answer, Map.of()).decision()).isEqualTo(decision);
    }

    private NormalizedResult result(
            String passed, @Nullable String subCode, Map<String, String> settings) {
        String code = subCode == null ? "null" : "\"" + subCode + "\"";
        return fetched(
                "{\"Code\":\"Success\",\"Result\":{\"Passed\":\"%s\",\"SubCode\":%s,%s}}"
                        .formatted(passed, code, GOOD),
                settings);
    }

    private NormalizedResult fetched(String answer, Map<String, String> settings) {
        AlibabaAtStub.answersFetch(scene.stub(), StubAnswer.json(200, answer));
        return fetched(ended(), settings);
    }

    private NormalizedResult fetched(VendorHandle handle, Map<String, String> settings) {
        return ((FetchOutcome.Fetched) fetch(handle, scene.accessWith(settings))).result();
    }

    private FetchOutcome fetch(VendorHandle handle, VendorAccess access) {
        return results.fetch(handle, Optional.of(VendorScene.SESSION), access);
    }

    private VendorHandle ended() {
        return script.handle(VendorScene.SESSION);
    }

    private static VendorHandle handle(String logFrom) {
        return new VendorHandle(
                Map.of("transactionId", AlibabaAtStub.TRANSACTION, "logFrom", logFrom));
    }

    private static StubAnswer recorded(String name) {
        return StubAnswer.json(200, Recording.named(name).answer().toString());
    }
}
