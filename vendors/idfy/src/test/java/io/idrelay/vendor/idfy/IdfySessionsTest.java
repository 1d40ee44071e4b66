package io.idrelay.vendor.idfy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorScene;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdfySessionsTest {
    private static final String BACK =
            "https%3A%2F%2Fhub.example%2Fr%2Fses_b719f79b000040008000000000000001";
    private static final Map<String, String> ONE_DETAIL =
            Map.of("additionalDetails", "[{\"key\":\"branch\",\"value\":\"Sample 1\"}]");

    private final VendorScene scene = new VendorScene(new IdfyContractTest());
    private final IdfySessions sessions = new IdfySessions(new IdfyClient());

    @BeforeEach
    void vendorWorks() {
        IdfyAtStub.creates(scene.stub());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void profileIsCreatedAsTheVendorsSourcesShow() throws Exception {
        OpenOutcome outcome = open(scene.access());

        StubRequest request = scene.stub().requests().getFirst();
        assertThat(request.uri().getPath()).isEqualTo(IdfyAtStub.SYNC_PATH);
        assertThat(request.header("api-key")).contains("22222222-0000-4000-8000-00000000000b");
        assertThat(request.header("account-id")).contains("11111111-0000-4000-8000-00000000000a");
        assertThat(body(request))
                .isEqualTo(
                        Json.mapper()
                                .readTree(
                                        """
                                        {"reference_id":"ses_b719f79b000040008000000000000001",
                                         "config":{"id":"cfg-0001","overrides":{}},
                                         "email_ids":["nora.testcase@mail.example"],
                                         "mobile_numbers":["6281100000001"],
                                         "data":{"name":{"first_name":"Nora","last_name":"Testcase"},
                                          "dob":"1990-04-05","addresses":[],"additional_details":[]},
                                         "payload":{}}
                                        """));
        OpenOutcome.Opened opened = (OpenOutcome.Opened) outcome;
        assertThat(opened.expiresAt()).contains(Instant.parse("2026-01-05T03:10:00.123Z"));
        assertThat(opened.handle().references())
                .containsOnly(
                        Map.entry("profileId", IdfyAtStub.PROFILE_ID),
                        Map.entry("referenceId", VendorScene.SESSION.value()));
    }

    @Test
    void bothWaysBackAreAddedToTheLinkEncoded() {
        assertThat(url(open(scene.access())))
                .hasToString(IdfyAtStub.LINK + "&redirect_uri=" + BACK + "&exit_url=" + BACK);
    }

    @Test
    void linkWithoutAQueryGetsOneAndTheWayBackLosesItsFragment() {
        assertThat(IdfyLink.of("https://c.example/x", URI.create("https://hub.example/r/1#top")))
                .contains(
                        URI.create(
                                "https://c.example/x?redirect_uri=https%3A%2F%2Fhub.example%2Fr%2F1"
                                        + "&exit_url=https%3A%2F%2Fhub.example%2Fr%2F1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "", "https://", "https://c.example/a#b", "x y"})
    void whatIsNoLinkIsABrokenContract(String link) {
        scene.stub()
                .on(
                        "POST",
                        IdfyAtStub.SYNC_PATH,
                        StubAnswer.json(
                                200, "{\"profile_id\":\"p-1\",\"capture_link\":\"" + link + "\"}"));

        assertFailed(open(scene.access()), Kind.CONTRACT_BROKEN, "vendor-answer-unexpected");
    }

    @Test
    void profileMayNeverExpire() {
        scene.stub()
                .on(
                        "POST",
                        IdfyAtStub.SYNC_PATH,
                        StubAnswer.json(
                                200,
                                """
                                {"capture_expires_at":null,"capture_link":"%s","profile_id":"p-1"}\
                                """
                                        .formatted(IdfyAtStub.LINK)));

        assertThat(((OpenOutcome.Opened) open(scene.access())).expiresAt()).isEmpty();
    }

    @Test
    void accountWithoutAnIdSendsNone() {
        VendorAccess access = scene.accessWith(Map.of("accountId", ""));

        open(access);

        assertThat(scene.stub().requests().getFirst().header("account-id")).isEmpty();
    }

    @Test
    void personWithoutANameIsAskedForOneBeforeAnyCall() {
        Applicant nobody =
                new Applicant(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        OpenOutcome outcome = sessions.open(request(nobody), scene.access());

        assertThat(((OpenOutcome.Incomplete) outcome).fields())
                .containsExactly("person.givenName", "person.familyName");
        assertThat(scene.stub().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "422, REFUSED, vendor-refuses-data",
        "401, MISCONFIGURED, vendor-refuses-credentials",
        "404, CONTRACT_BROKEN, vendor-answer-unexpected",
        "503, UNAVAILABLE, vendor-unavailable"
    })
    void statusSaysWhoHasToAct(int status, Kind kind, String code) {
        scene.stub().on("POST", IdfyAtStub.SYNC_PATH, StubAnswer.json(status, "{\"error\":\"x\"}"));

        assertFailed(open(scene.access()), kind, code);
    }

    @Test
    void moreThanTwoResourcesAreCreatedAsynchronouslyAndTheLinkIsAskedFor() throws Exception {
        startsAsync();
        int[] calls = {0};
        scene.stub()
                .on(
                        "GET",
                        IdfyAtStub.PROFILE_PATH,
                        request ->
                                switch (calls[0]++) {
                                    case 0 -> StubAnswer.empty(404);
                                    case 1 -> StubAnswer.json(200, "{\"capture_link\":null}");
                                    case 2 -> StubAnswer.empty(503);
                                    default -> IdfyAtStub.created();
                                });

        OpenOutcome outcome = open(scene.accessWith(ONE_DETAIL));

        assertThat(
                        body(scene.stub().requestsAt(IdfyAtStub.ASYNC_PATH).getFirst())
                                .at("/data/additional_details/0/key")
                                .asText())
                .isEqualTo("branch");
        assertThat(scene.stub().requestsAt(IdfyAtStub.SYNC_PATH)).isEmpty();
        assertThat(scene.stub().requestsAt(IdfyAtStub.PROFILE_PATH)).hasSize(4);
        assertThat(url(outcome).toString()).startsWith(IdfyAtStub.LINK + "&redirect_uri=");
        assertThat(((OpenOutcome.Opened) outcome).handle().references())
                .containsEntry("profileId", IdfyAtStub.PROFILE_ID);
    }

    @Test
    void asynchronousAnswerThatHasTheLinkAlreadyIsEnough() {
        scene.stub().on("POST", IdfyAtStub.ASYNC_PATH, IdfyAtStub.created());

        assertThat(open(scene.accessWith(ONE_DETAIL))).isInstanceOf(OpenOutcome.Opened.class);
        assertThat(scene.stub().requests()).hasSize(1);
    }

    @Test
    void linkThatNeverComesIsGivenUpAfterTheTriesOfTheAccount() {
        startsAsync();
        IdfyAtStub.answersProfile(scene.stub(), StubAnswer.json(200, "{}"));
        VendorAccess access =
                scene.accessWith(
                        Map.of(
                                "creation", "async",
                                "asyncTries", "3"));

        assertFailed(open(access), Kind.UNAVAILABLE, "capture-link-not-ready");
        assertThat(scene.stub().requestsAt(IdfyAtStub.PROFILE_PATH)).hasSize(3);
    }

    @Test
    void slowProfilesAreNotWaitedForLongerThanEightSeconds() {
        startsAsync();
        scene.stub()
                .on(
                        "GET",
                        IdfyAtStub.PROFILE_PATH,
                        request -> {
                            scene.clock().advance(Duration.ofSeconds(5));
                            return StubAnswer.json(200, "{}");
                        });

        assertFailed(
                open(scene.accessWith(Map.of("creation", "async"))),
                Kind.UNAVAILABLE,
                "capture-link-not-ready");
        assertThat(scene.stub().requestsAt(IdfyAtStub.PROFILE_PATH)).hasSize(2);
    }

    @Test
    void refusedCredentialsEndTheWaitAtOnce() {
        startsAsync();
        IdfyAtStub.answersProfile(scene.stub(), StubAnswer.empty(401));

        assertFailed(
                open(scene.accessWith(Map.of("creation", "async"))),
                Kind.MISCONFIGURED,
                "vendor-refuses-credentials");
        assertThat(scene.stub().requestsAt(IdfyAtStub.PROFILE_PATH)).hasSize(1);
    }

    @Test
    void fieldsOfTheAsynchronousModeCanBeConfigured() {
        scene.stub()
                .on(
                        "POST",
                        "/api/v2/async",
                        StubAnswer.json(202, "{\"id\":\"" + IdfyAtStub.PROFILE_ID + "\"}"));
        IdfyAtStub.answersProfile(
                scene.stub(), StubAnswer.json(200, "{\"link\":\"" + IdfyAtStub.LINK + "\"}"));
        VendorAccess access =
                scene.accessWith(
                        Map.of(
                                "creation", "async",
                                "asyncPath", "/v2/async",
                                "asyncProfileIdField", "id",
                                "asyncCaptureLinkField", "link"));

        assertThat(url(open(access)).toString()).startsWith(IdfyAtStub.LINK);
    }

    @Test
    void synchronousModeCanBeForced() {
        VendorAccess access =
                scene.accessWith(
                        Map.of(
                                "creation",
                                "sync",
                                "additionalDetails",
                                ONE_DETAIL.get("additionalDetails")));

        assertThat(open(access)).isInstanceOf(OpenOutcome.Opened.class);
        assertThat(scene.stub().requestsAt(IdfyAtStub.SYNC_PATH)).hasSize(1);
    }

    @Test
    void detailsThatAreNoListAreAnOperatorsMatter() {
        assertFailed(
                open(scene.accessWith(Map.of("additionalDetails", "[{]"))),
                Kind.MISCONFIGURED,
                "additional-details-no-list");
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void onlyDataAndPayloadAreEncrypted() throws Exception {
        scene.stub().on("POST", IdfyAtStub.ENCRYPTED_PATH, IdfyAtStub.created());

        OpenOutcome outcome = open(scene.accessWith(IdfyAtStub.encrypted()));

        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        StubRequest request = scene.stub().requests().getFirst();
        JsonNode body = body(request);
        assertThat(body.path("reference_id").asText()).isEqualTo(VendorScene.SESSION.value());
        assertThat(body.at("/config/id").asText()).isEqualTo("cfg-0001");
        assertThat(body.has("data") || body.has("payload")).isFalse();
        assertThat(request.body()).doesNotContain("Testcase");
        assertThat(Sealed.open(body.path("encrypted_data").asText()))
                .isEqualTo(
                        "{\"name\":{\"first_name\":\"Nora\",\"last_name\":\"Testcase\"},"
                                + "\"dob\":\"1990-04-05\",\"addresses\":[],"
                                + "\"additional_details\":[]}");
        assertThat(Sealed.open(body.path("encrypted_payload").asText())).isEqualTo("{}");
    }

    @Test
    void encryptionWithoutAKeyMakesNoCall() {
        VendorAccess access = withoutKey(scene.accessWith(IdfyAtStub.encrypted()));

        assertFailed(open(access), Kind.MISCONFIGURED, "encryption-key-missing");
        assertThat(sessions.check(access)).isInstanceOf(CallOutcome.Failed.class);
        assertThat(scene.stub().requests()).isEmpty();
    }

    private static VendorAccess withoutKey(VendorAccess access) {
        return new VendorAccess(
                access.accountId(),
                access.settings(),
                new VendorSecrets(IdfyAtStub.without(IdfyAtStub.SECRETS, "contentKey")),
                access.http(),
                access.tokens(),
                access.clock());
    }

    private void startsAsync() {
        scene.stub()
                .on(
                        "POST",
                        IdfyAtStub.ASYNC_PATH,
                        StubAnswer.json(202, "{\"profile_id\":\"" + IdfyAtStub.PROFILE_ID + "\"}"));
    }

    private static void assertFailed(OpenOutcome outcome, Kind kind, String code) {
        assertThat(outcome).isInstanceOf(OpenOutcome.Failed.class);
        assertThat(((OpenOutcome.Failed) outcome).failure().kind()).isEqualTo(kind);
        assertThat(((OpenOutcome.Failed) outcome).failure().code()).isEqualTo(code);
    }

    private OpenOutcome open(VendorAccess access) {
        return sessions.open(request(VendorScene.applicant()), access);
    }

    private static OpenRequest request(Applicant person) {
        return VendorScene.request(Flow.CAPTURE, Channel.PAGE, person);
    }

    private static URI url(OpenOutcome outcome) {
        return ((Handoff.Page) ((OpenOutcome.Opened) outcome).handoff()).url();
    }

    private static JsonNode body(StubRequest request) throws Exception {
        return Json.mapper().readTree(request.body());
    }
}
