package io.idrelay.vendor.alibaba;

import static io.idrelay.vendor.alibaba.AlibabaAtStub.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Redacted;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorScene;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlibabaSessionsTest {
    private static final String BIZ_ID = "b719f79b000040008000000000000001";

    private final VendorScene scene = new VendorScene(new AlibabaContractTest());
    private final AlibabaSessions sessions = new AlibabaSessions(new AlibabaClient());

    @BeforeEach
    void vendorWorks() {
        AlibabaAtStub.initializes(scene.stub());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void pageIsOpenedWithTheBrowsersOwnWords() {
        OpenOutcome outcome = scene.open(Flow.CAPTURE, Channel.PAGE);

        StubRequest request = onlyRequest();
        assertThat(parameter(request, "ProductCode")).isEqualTo("eKYC");
        assertThat(parameter(request, "MerchantBizId")).isEqualTo(BIZ_ID);
        assertThat(parameter(request, "MetaInfo")).isEqualTo(VendorScene.DEVICE_INFO);
        assertThat(parameter(request, "DocType")).isEqualTo("01000000");
        assertThat(parameter(request, "IdSpoof")).isEqualTo("Y");
        assertThat(parameter(request, "ReturnUrl")).startsWith("https://hub.example/r/ses_");
        assertThat(parameter(request, "CallbackUrl")).startsWith("https://hub.example/v1/webhooks");
        assertThat(parameter(request, "CallbackToken")).matches("[0-9a-f]{32}");
        assertThat(parameter(request, "SceneCode")).isEmpty();
        assertThat(request.body()).isEmpty();
        OpenOutcome.Opened opened = (OpenOutcome.Opened) outcome;
        assertThat(((Handoff.Page) opened.handoff()).url()).hasToString("https://page.example/t/1");
        assertThat(opened.expiresAt()).contains(VendorScene.NOW.plus(Duration.ofMinutes(30)));
        assertThat(opened.handle().references())
                .isEqualTo(
                        Map.of(
                                "transactionId",
                                AlibabaAtStub.TRANSACTION,
                                "merchantBizId",
                                BIZ_ID,
                                "logFrom",
                                "2026-01-02T03:40:00Z"));
    }

    @Test
    void userIsAHashThatSaysNothing() {
        scene.open(Flow.CAPTURE, Channel.PAGE);

        assertThat(parameter(onlyRequest(), "MerchantUserId"))
                .matches("[0-9a-f]{64}")
                .doesNotContain(BIZ_ID);
        assertThat(onlyRequest().mentions("Testcase")).isFalse();
        assertThat(onlyRequest().mentions("otp-001")).isFalse();
    }

    @Test
    void appGetsItsConfigurationAndItsTransaction() {
        OpenOutcome outcome = scene.open(Flow.CAPTURE, Channel.SDK);

        Handoff.SdkToken sdk = (Handoff.SdkToken) ((OpenOutcome.Opened) outcome).handoff();
        assertThat(sdk.token()).isEqualTo(AlibabaAtStub.TRANSACTION);
        assertThat(sdk.configuration())
                .isEqualTo(
                        Map.of(
                                "TransactionId",
                                AlibabaAtStub.TRANSACTION,
                                "ClientCfg",
                                "{\"a\":1}"));
        assertThat(parameter(onlyRequest(), "ReturnUrl")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "iPhone", "[]", "\"x\"", "{"})
    void deviceThatSaysNothingIsAskedFirst(String info) {
        OpenOutcome outcome = open(deviceInfo(Optional.of(Redacted.of(info))), Map.of());

        assertThat(((OpenOutcome.Incomplete) outcome).fields()).containsExactly("deviceInfo");
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void missingDeviceIsAskedFirst() {
        OpenOutcome outcome = open(deviceInfo(Optional.empty()), Map.of());

        assertThat(((OpenOutcome.Incomplete) outcome).fields()).containsExactly("deviceInfo");
        assertThat(scene.stub().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidParameter, The parameter MetaInfo is invalid.",
        "MissingParameter, MetaInfo",
        "DeviceNotSupported, no",
        "CODE_OF_TOMORROW, no"
    })
    void refusedDeviceIsSaidToBe(String code, String message) {
        AlibabaAtStub.at(scene.stub()).on("Initialize", AlibabaAtStub.refusal(400, code, message));

        OpenOutcome outcome =
                open(request(), Map.of("callCodes", "CODE_OF_TOMORROW=device\nOther=busy"));

        assertThat(outcome).isEqualTo(new OpenOutcome.DeviceRefused(code));
    }

    @ParameterizedTest
    @CsvSource({
        "400, MissingParameter, MISCONFIGURED",
        "400, InvalidParameter, MISCONFIGURED",
        "200, InvalidParameter, MISCONFIGURED",
        "401, Forbidden.ExceptionRepeatedInvoke, UNAVAILABLE",
        "403, Forbidden.RAMUserAccessDenied, MISCONFIGURED",
        "403, Forbidden.AccountAccessDenied, MISCONFIGURED",
        "403, Forbidden.NoPermission, MISCONFIGURED",
        "403, Throttling.Api, UNAVAILABLE",
        "400, Throttling, UNAVAILABLE",
        "400, Throttling.User, UNAVAILABLE",
        "429, SuspiciousActivity, UNAVAILABLE",
        "500, InternalError, UNAVAILABLE",
        "503, ServiceUnavailable, UNAVAILABLE",
        "404, InvalidAccessKeyId.NotFound, MISCONFIGURED",
        "400, SignatureDoesNotMatch, MISCONFIGURED",
        "400, InvalidTimeStamp.Expired, MISCONFIGURED",
        "400, SignatureNonceUsed, UNAVAILABLE",
        "400, CODE_OF_TOMORROW, CONTRACT_BROKEN",
        "200, CODE_OF_TOMORROW, CONTRACT_BROKEN"
    })
    void codeSaysWhoHasToAct(int status, String code, Kind kind) {
        AlibabaAtStub.at(scene.stub()).on("Initialize", AlibabaAtStub.refusal(status, code));

        VendorFailure failure =
                ((OpenOutcome.Failed) scene.open(Flow.CAPTURE, Channel.PAGE)).failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.vendorCode()).contains(code);
    }

    @Test
    void throttlingSaysWhenToComeAgainInMilliseconds() {
        StubAnswer busy = AlibabaAtStub.refusal(403, "Throttling.Api");
        AlibabaAtStub.at(scene.stub())
                .on(
                        "Initialize",
                        new StubAnswer(403, Map.of("x-acs-retry-after", "2500"), busy.body()));

        VendorFailure failure =
                ((OpenOutcome.Failed) scene.open(Flow.CAPTURE, Channel.PAGE)).failure();

        assertThat(failure.code()).isEqualTo("vendor-rate-limited");
        assertThat(failure.retryAfter()).contains(Duration.ofMillis(2500));
    }

    @Test
    void callIsSignedWithTheCurrentSignature() {
        scene.open(Flow.CAPTURE, Channel.PAGE);

        StubRequest request = onlyRequest();
        assertThat(request.header("authorization").orElseThrow())
                .startsWith("ACS3-HMAC-SHA256 Credential=LTAItestkey,SignedHeaders=host;")
                .contains("x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;");
        assertThat(request.header("x-acs-version")).contains("2022-08-09");
        assertThat(request.header("x-acs-date")).contains("2026-01-02T03:10:00Z");
        assertThat(parameter(request, "Signature")).isEmpty();
    }

    @Test
    void accountMayWantTheOlderSignature() {
        open(request(), Map.of("signature", "rpc"));

        StubRequest request = onlyRequest();
        assertThat(request.header("authorization")).isEmpty();
        assertThat(parameter(request, "SignatureMethod")).isEqualTo("HMAC-SHA1");
        assertThat(parameter(request, "Version")).isEqualTo("2022-08-09");
        assertThat(parameter(request, "Signature")).matches("[A-Za-z0-9+/]{27}=");
    }

    @Test
    void nonceIsUsedOnce() {
        scene.open(Flow.CAPTURE, Channel.PAGE);
        scene.open(Flow.CAPTURE, Channel.PAGE);

        assertThat(scene.stub().requests())
                .extracting(request -> request.header("x-acs-signature-nonce").orElseThrow())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "passport, , 01000000",
        "passport, MYS, 01000000",
        "idcard, MYS, MYS01001",
        "passport, HKG, HKG02001"
    })
    void documentChoosesTheDocType(String document, String country, String docType) {
        open(
                document(document, country),
                Map.of("docTypes", "MYS01001=mys:idcard\nHKG02001=hkg:passport"));

        assertThat(parameter(onlyRequest(), "DocType")).isEqualTo(docType);
    }

    @Test
    void documentThatStandsInNoLineIsNotSupported() {
        OpenOutcome outcome = open(document("idcard", "NOR"), Map.of());

        assertThat(outcome).isInstanceOf(OpenOutcome.NotSupported.class);
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void settingsGoToTheVendorAsTheyAre() {
        open(
                request(),
                Map.of(
                        "sceneCode", "shop_1",
                        "securityLevel", "02",
                        "model", "PHOTINUS_LIVENESS",
                        "pages", "01,02",
                        "authorize", "T"));

        StubRequest request = onlyRequest();
        assertThat(parameter(request, "SceneCode")).isEqualTo("shop_1");
        assertThat(parameter(request, "SecurityLevel")).isEqualTo("02");
        assertThat(parameter(request, "Model")).isEqualTo("PHOTINUS_LIVENESS");
        assertThat(parameter(request, "Pages")).isEqualTo("01,02");
        assertThat(parameter(request, "Authorize")).isEqualTo("T");
    }

    @Test
    void everythingOfATransactionIsDeleted() {
        VendorHandle handle = new VendorHandle(Map.of("transactionId", AlibabaAtStub.TRANSACTION));

        CallOutcome outcome = sessions.delete(handle, scene.access());

        assertThat(outcome).isInstanceOf(CallOutcome.Done.class);
        assertThat(AlibabaAtStub.action(onlyRequest())).isEqualTo("DeleteVerifyResult");
        assertThat(parameter(onlyRequest(), "DeleteType")).isEqualTo("All");
    }

    @Test
    void transactionThatIsGoneIsDeleted() {
        AlibabaAtStub.at(scene.stub())
                .on("DeleteVerifyResult", AlibabaAtStub.refusal(400, "TransactionIdInvalid"));
        VendorHandle handle = new VendorHandle(Map.of("transactionId", AlibabaAtStub.TRANSACTION));

        assertThat(sessions.delete(handle, scene.access())).isInstanceOf(CallOutcome.Done.class);
    }

    @Test
    void transactionOfABrowserIsNotUsed() {
        assertThat(sessions.returned(Map.of("transactionId", "hksb1")).references()).isEmpty();
    }

    private OpenOutcome open(OpenRequest request, Map<String, String> settings) {
        return sessions.open(request, scene.accessWith(settings));
    }

    private StubRequest onlyRequest() {
        assertThat(scene.stub().requests()).hasSize(1);
        return scene.stub().requests().getFirst();
    }

    private static OpenRequest request() {
        return VendorScene.request(Flow.CAPTURE, Channel.PAGE, VendorScene.applicant());
    }

    private static OpenRequest deviceInfo(Optional<Redacted<String>> info) {
        return changed(Optional.empty(), Optional.empty(), info);
    }

    private static OpenRequest document(String document, @Nullable String country) {
        return changed(Optional.of(document), Optional.ofNullable(country), request().deviceInfo());
    }

    private static OpenRequest changed(
            Optional<String> document, Optional<String> country, Optional<Redacted<String>> info) {
        OpenRequest usual = request();
        return new OpenRequest(
                usual.sessionId(),
                usual.flow(),
                usual.channel(),
                usual.person(),
                usual.returnUrl(),
                usual.callbackUrl(),
                usual.locale(),
                country,
                document,
                info);
    }
}
