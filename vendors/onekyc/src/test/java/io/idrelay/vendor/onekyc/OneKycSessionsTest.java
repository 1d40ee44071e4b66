package io.idrelay.vendor.onekyc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.Applicant.VerifiedContact;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorScene;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneKycSessionsTest {
    private final VendorScene scene = new VendorScene(new OneKycContractTest());
    private final OneKycSessions sessions = new OneKycSessions(new OneKycClient());

    @BeforeEach
    void vendorWorks() {
        OneKycAtStub.givesTokens(scene.stub());
        OneKycAtStub.initiates(scene.stub());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void webSessionIsOpenedAsTheVendorsGuideShows() throws Exception {
        OpenOutcome outcome = open(VendorScene.applicant(), Channel.PAGE);

        StubRequest request = initiated();
        assertThat(body(request))
                .isEqualTo(
                        Json.mapper()
                                .readTree(
                                        """
                                        {"flow":"STANDALONE_IDENTITY_VERIFICATION","source":"WEB_SDK",
                                         "successRedirectionUrl":"https://hub.example/r/ses_b719f79b000040008000000000000001",
                                         "failureRedirectionUrl":"https://hub.example/r/ses_b719f79b000040008000000000000001",
                                         "additionalDetails":{"phoneNumber":"6281100000001","userLocale":"en_ID",
                                          "dataVerification":{"phoneNumber":{"isVerified":true,"verificationReferenceId":"otp-001"}}}}
                                        """));
        assertThat(request.header("x-onekyc-token")).contains("eyJ.token.1");
        assertThat(request.header("x-esign-onboarding-partner"))
                .contains("CLIENT_X-WEB_SDK-STANDALONE_IDENTITY_VERIFICATION");
        assertThat(request.header("x-partner-session-id"))
                .contains(VendorScene.SESSION.uuid().toString());
        assertThat(request.header("x-partner-user-id")).contains(VendorScene.SESSION.value());
        assertThat(request.header("x-partner-user-id-type")).contains("IDRELAY_SESSION");
        OpenOutcome.Opened opened = (OpenOutcome.Opened) outcome;
        assertThat(((Handoff.Page) opened.handoff()).url()).hasToString("https://launch.example/1");
        assertThat(opened.expiresAt())
                .contains(VendorScene.NOW.plus(Duration.ofSeconds(5_184_000)));
    }

    @Test
    void sdkSessionHasItsOwnPartnerAndNoRedirects() throws Exception {
        OpenOutcome outcome = open(VendorScene.applicant(), Channel.SDK);

        StubRequest request = initiated();
        assertThat(body(request).path("source").asText()).isEqualTo("SDK");
        assertThat(body(request).has("successRedirectionUrl")).isFalse();
        assertThat(request.header("x-esign-onboarding-partner"))
                .contains("CLIENT_X-SDK-STANDALONE_IDENTITY_VERIFICATION");
        assertThat(((OpenOutcome.Opened) outcome).handoff()).isInstanceOf(Handoff.SdkToken.class);
    }

    @Test
    void verifiedMailAddressIsEnough() throws Exception {
        Applicant person =
                person(Optional.empty(), Optional.of(VendorScene.verified("nora@mail.example")));

        open(person, Channel.SDK);

        JsonNode details = body(initiated()).path("additionalDetails");
        assertThat(details.path("email").asText()).isEqualTo("nora@mail.example");
        assertThat(details.has("phoneNumber")).isFalse();
        assertThat(details.at("/dataVerification/email/isVerified").asBoolean()).isTrue();
    }

    @Test
    void unverifiedPhoneIsAskedForBeforeAnyCall() {
        OpenOutcome outcome =
                open(
                        person(Optional.of(unverified("+6281100000001")), Optional.empty()),
                        Channel.PAGE);

        assertIncomplete(outcome, "contact.phone.verification");
    }

    @Test
    void unverifiedMailAddressIsAskedForBeforeAnyCall() {
        OpenOutcome outcome =
                open(
                        person(Optional.empty(), Optional.of(unverified("n@mail.example"))),
                        Channel.PAGE);

        assertIncomplete(outcome, "contact.email.verification");
    }

    @Test
    void personWithoutContactIsAskedForOneBeforeAnyCall() {
        OpenOutcome outcome = open(person(Optional.empty(), Optional.empty()), Channel.PAGE);

        assertIncomplete(outcome, "contact.phone", "contact.email");
    }

    @Test
    void foreignPhoneIsRefusedBeforeAnyCall() {
        OpenOutcome outcome =
                open(
                        person(Optional.of(VendorScene.verified("+4712345678")), Optional.empty()),
                        Channel.PAGE);

        assertIncomplete(outcome, "contact.phone.value");
    }

    @Test
    void foreignPhoneGivesWayToAVerifiedMailAddress() throws Exception {
        open(
                person(
                        Optional.of(VendorScene.verified("+4712345678")),
                        Optional.of(VendorScene.verified("nora@mail.example"))),
                Channel.PAGE);

        assertThat(body(initiated()).at("/additionalDetails/email").asText())
                .isEqualTo("nora@mail.example");
    }

    @Test
    void otherCountryIsNotSupportedAndMakesNoCall() {
        OpenRequest here = VendorScene.request(Flow.CAPTURE, Channel.PAGE, VendorScene.applicant());
        OpenRequest elsewhere =
                new OpenRequest(
                        here.sessionId(),
                        here.flow(),
                        here.channel(),
                        here.person(),
                        here.returnUrl(),
                        here.callbackUrl(),
                        here.locale(),
                        Optional.of("SGP"),
                        here.documentType(),
                        here.deviceInfo());

        assertThat(sessions.open(elsewhere, scene.access()))
                .isInstanceOf(OpenOutcome.NotSupported.class);
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void olderContractsHeaderCanBeConfigured() {
        VendorAccess access =
                scene.accessWith(Map.of("onboardingPartnerHeader", "x-onboarding-partner"));

        sessions.open(request(VendorScene.applicant(), Channel.PAGE), access);

        assertThat(initiated().header("x-onboarding-partner")).isPresent();
        assertThat(initiated().header("x-esign-onboarding-partner")).isEmpty();
    }

    @Test
    void tokenIsRenewedWhenLessThanFiveMinutesRemain() {
        open(VendorScene.applicant(), Channel.PAGE);
        scene.clock().advance(Duration.ofSeconds(1499));
        open(VendorScene.applicant(), Channel.PAGE);
        assertThat(scene.stub().requestsAt(OneKycAtStub.TOKEN_PATH)).hasSize(1);

        scene.clock().advance(Duration.ofSeconds(2));
        open(VendorScene.applicant(), Channel.PAGE);

        assertThat(scene.stub().requestsAt(OneKycAtStub.TOKEN_PATH)).hasSize(2);
    }

    @Test
    void tokenThatLivesShorterThanFiveMinutesIsUsedAllTheSame() {
        scene.stub().on("GET", OneKycAtStub.TOKEN_PATH, OneKycAtStub.token("short", 60));

        assertThat(open(VendorScene.applicant(), Channel.PAGE))
                .isInstanceOf(OpenOutcome.Opened.class);
    }

    @Test
    void missingCredentialIsAnOperatorsMatter() {
        scene.stub()
                .on(
                        "GET",
                        OneKycAtStub.TOKEN_PATH,
                        OneKycAtStub.refusal(400, "1650", "MISSING_PASS_KEY"));

        assertFailed(
                open(VendorScene.applicant(), Channel.PAGE),
                Kind.MISCONFIGURED,
                "MISSING_PASS_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 1650, ESIGN_PARTNER_CAN_NOT_BE_EMPTY, MISCONFIGURED",
        "400, 1650, ESIGN_ONBOARDING_PARTNER_CAN_NOT_BE_EMPTY, MISCONFIGURED",
        "400, 1650, PARTNER_USER_ID_CAN_NOT_BE_EMPTY, MISCONFIGURED",
        "400, 1650, PARTNER_USER_ID_TYPE_CAN_NOT_BE_EMPTY, MISCONFIGURED",
        "400, 1650, PARTNER_SESSION_ID_CANNOT_BE_EMPTY, MISCONFIGURED",
        "400, 1539, INVALID_FLOW, MISCONFIGURED",
        "400, 1539, INVALID_PARTNER, MISCONFIGURED",
        "400, 1539, INVALID_SOURCE, MISCONFIGURED",
        "400, 1650, ADDITIONAL_DETAILS_IS_NULL, REFUSED",
        "400, 1650, EMAIL_IS_NULL, REFUSED",
        "400, 1650, EMAIL_IS_INVALID, REFUSED",
        "400, 1650, PHONE_NUMBER_OR_EMAIL_IS_REQUIRED, REFUSED",
        "400, 1650, PHONE_NUMBER_IS_INVALID, REFUSED",
        "400, 1650, DATA_VERIFICATION_IS_EMPTY, REFUSED",
        "400, 1650, EMAIL_VERIFICATION_IS_REQUIRED, REFUSED",
        "400, 1650, EMAIL_VERIFICATION_REFERENCE_ID_IS_REQUIRED, REFUSED",
        "400, 1650, PHONE_NUMBER_VERIFICATION_MUST_BE_TRUE, REFUSED",
        "400, 1650, PHONE_NUMBER_VERIFICATION_REFERENCE_ID_IS_REQUIRED, REFUSED",
        "400, 1650, DUPLICATE_PARTNER_SESSION_ID, UNCLEAR",
        "400, 1650, A_CAUSE_OF_TOMORROW, CONTRACT_BROKEN",
        "401, 110, UNAUTHORIZED, MISCONFIGURED",
        "403, 110, ONBOARDING_PARTNER_DOES_NOT_BELONG_TO_CLIENT, MISCONFIGURED",
        "500, 900, GENERIC_SERVICE_ERROR, UNAVAILABLE"
    })
    void causeSaysWhoHasToAct(int status, String code, String cause, Kind kind) {
        scene.stub()
                .on("POST", OneKycAtStub.INITIATE_PATH, OneKycAtStub.refusal(status, code, cause));

        assertFailed(open(VendorScene.applicant(), Channel.PAGE), kind, cause);
    }

    private static void assertFailed(OpenOutcome outcome, Kind kind, String cause) {
        assertThat(outcome).isInstanceOf(OpenOutcome.Failed.class);
        assertThat(((OpenOutcome.Failed) outcome).failure().kind()).isEqualTo(kind);
        assertThat(((OpenOutcome.Failed) outcome).failure().vendorCode()).contains(cause);
    }

    private void assertIncomplete(OpenOutcome outcome, String... fields) {
        assertThat(outcome).isInstanceOf(OpenOutcome.Incomplete.class);
        assertThat(((OpenOutcome.Incomplete) outcome).fields()).containsExactly(fields);
        assertThat(scene.stub().requests()).isEmpty();
    }

    private OpenOutcome open(Applicant person, Channel channel) {
        return sessions.open(request(person, channel), scene.access());
    }

    private static OpenRequest request(Applicant person, Channel channel) {
        return VendorScene.request(Flow.CAPTURE, channel, person);
    }

    private StubRequest initiated() {
        return scene.stub().requestsAt(OneKycAtStub.INITIATE_PATH).getFirst();
    }

    private static JsonNode body(StubRequest request) throws Exception {
        return Json.mapper().readTree(request.body());
    }

    private static Applicant person(
            Optional<VerifiedContact> phone, Optional<VerifiedContact> email) {
        return new Applicant(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                phone,
                email);
    }

    private static VerifiedContact unverified(String value) {
        return new VerifiedContact(value, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
