package io.idrelay.vendor.idfy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorScene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdfyResultsTest {
    private static final String SESSION_UPDATE =
            """
            {"profile_id":"%s","reference_id":"%s","config":{"id":"cfg-0001"},"status":"%s",
             "session_status":"%s","reason":"customer_drop","tag":null,
             "pending_resources":{"images":[],"text":[],"videos":[]},
             "profile_data":{"created_at":"2026-01-02T03:04:05Z","email_ids":[],"mobile_numbers":[]},
             "video_call":{"agent_remark":null,"status":null}}\
            """;

    private final VendorScene scene = new VendorScene(new IdfyContractTest());
    private final IdfyResults results = new IdfyResults(new IdfyClient());

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "capture_pending, incomplete, DROPPED_OFF",
        "in_progress, incomplete, DROPPED_OFF",
        "capture_pending, dropped, DROPPED_OFF",
        "capture_pending, resumed, RESUMED",
        "capture_pending, started, RESUMED",
        "in_progress, complete, FINISHED",
        "in_progress, completed, FINISHED",
        "recapture_pending, incomplete, MORE_WANTED",
        "recapture_pending, a_word_of_tomorrow, MORE_WANTED"
    })
    void sessionUpdateIsNewsOfTheVisit(String status, String word, SessionUpdated.Kind kind) {
        WebhookMeaning meaning = read(update(status, word), Map.of());

        assertThat(meaning).isInstanceOf(WebhookMeaning.SessionNews.class);
        assertThat(((WebhookMeaning.SessionNews) meaning).kind()).isEqualTo(kind);
        assertThat(((WebhookMeaning.SessionNews) meaning).handle()).isEqualTo(handle());
    }

    @ParameterizedTest
    @CsvSource({
        "capture_pending, a_word_of_tomorrow",
        "completed, incomplete",
        "completed, completed",
        "review_required, complete",
        "a_status_of_tomorrow, incomplete"
    })
    void otherSessionUpdateIsAReasonToFetch(String status, String word) {
        assertFetchesProfile(read(update(status, word), Map.of()));
    }

    @Test
    void operatorSaysWhatASessionStatusIs() {
        WebhookMeaning meaning =
                read(
                        update("capture_pending", "left_for_tea"),
                        Map.of("sessionStatuses", "left_for_tea=dropped_off"));

        assertThat(((WebhookMeaning.SessionNews) meaning).kind())
                .isEqualTo(SessionUpdated.Kind.DROPPED_OFF);
    }

    @Test
    void profileUpdateMeansFetchWhateverItSays() {
        assertFetchesProfile(read(Recording.named("accepted").answer().toString(), Map.of()));
        assertFetchesProfile(
                read(Recording.named("rejected-status").answer().toString(), Map.of()));
    }

    @Test
    void kindsThatTheVendorDoesNotNameMeanFetch() {
        assertFetchesProfile(
                read(
                        """
                        {"event":"of_tomorrow","profile_id":"%s","reference_id":"%s","x":[1]}\
                        """
                                .formatted(IdfyAtStub.PROFILE_ID, VendorScene.SESSION),
                        Map.of()));
    }

    @Test
    void webhookThatNamesNoProfileIsUnreadable() {
        assertThat(read("{\"reference_id\":\"" + VendorScene.SESSION + "\"}", Map.of()))
                .isEqualTo(new WebhookMeaning.Unreadable("names-nothing"));
    }

    @Test
    void everyKindOfWebhookIsProvedForItsSession() {
        for (String body :
                List.of(
                        update("capture_pending", "incomplete"),
                        Recording.named("accepted").answer().toString(),
                        "{\"profile_id\":\"p-1\",\"reference_id\":\""
                                + VendorScene.SESSION
                                + "\"}")) {
            assertThat(proved(body).webhook().sessionId()).contains(VendorScene.SESSION);
        }
    }

    @Test
    void profileOfAnotherMakerIsKnownByItsIdAlone() {
        Proof.Proved proved = proved("{\"profile_id\":\"p-1\",\"reference_id\":\"lead-4711\"}");

        assertThat(proved.webhook().sessionId()).isEmpty();
        assertThat(proved.webhook().vendorReference()).contains("p-1");
    }

    @Test
    void purgedProfileBringsNoResult() {
        IdfyAtStub.answersProfile(
                scene.stub(),
                StubAnswer.json(200, with("accepted", "status", "purged").toString()));

        assertThat(fetch(scene.access())).isEqualTo(new FetchOutcome.Unknown("purged"));
    }

    @Test
    void profileThatIsNotThereIsUnknown() {
        IdfyAtStub.answersProfile(scene.stub(), StubAnswer.empty(404));

        assertThat(fetch(scene.access())).isEqualTo(new FetchOutcome.Unknown("profile-not-found"));
    }

    @Test
    void answerForAnotherSessionIsABrokenContract() {
        IdfyAtStub.answersProfile(
                scene.stub(),
                StubAnswer.json(
                        200,
                        with("accepted", "reference_id", SessionId.create().value()).toString()));

        assertBroken(fetch(scene.access()), Kind.CONTRACT_BROKEN, "answer-for-other-session");
    }

    @Test
    void answerForAnotherProfileIsABrokenContract() {
        IdfyAtStub.answersProfile(
                scene.stub(),
                StubAnswer.json(200, with("accepted", "profile_id", "p-2").toString()));

        assertBroken(fetch(scene.access()), Kind.CONTRACT_BROKEN, "answer-for-other-session");
    }

    @Test
    void encryptedAnswerIsOpenedBeforeItIsMapped() throws Exception {
        IdfyAtStub.answersProfile(
                scene.stub(), StubAnswer.json(200, encrypted("accepted", "encrypted_data")));

        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch(scene.access());

        assertThat(fetched.result().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(new String(fetched.original().body(), UTF_8))
                .contains("Testcase")
                .doesNotContain("encrypted_data");
    }

    @Test
    void fieldOfEncryptedAnswersCanBeConfigured() throws Exception {
        IdfyAtStub.answersProfile(
                scene.stub(), StubAnswer.json(200, encrypted("accepted", "cipher")));
        VendorAccess access = scene.accessWith(Map.of("encryptedAnswerFields", "x,cipher"));

        assertThat(((FetchOutcome.Fetched) fetch(access)).result().decision())
                .isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void encryptedProfilesHaveAnAddressOfTheirOwn() throws Exception {
        scene.stub()
                .on(
                        "GET",
                        "/api/sealed/[^/]+/x",
                        StubAnswer.json(200, encrypted("accepted", "encrypted_data")));
        Map<String, String> changes = new HashMap<>(IdfyAtStub.encrypted());
        changes.put("encryptedProfilePath", "/sealed/{profile_id}/x");

        assertThat(fetch(scene.accessWith(changes))).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void answerThatStaysClosedIsNoResult() throws Exception {
        String other = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"key-0002\"}";
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("profile_id", IdfyAtStub.PROFILE_ID);
        body.put("status", "completed").put("reviewer_action", "approved");
        body.put("encrypted_data", Sealed.of(other, "{}"));
        IdfyAtStub.answersProfile(scene.stub(), StubAnswer.json(200, body.toString()));

        assertBroken(fetch(scene.access()), Kind.MISCONFIGURED, "encrypted-content-unreadable");
    }

    @Test
    void encryptedWebhookIsOpenedBeforeItIsRead() throws Exception {
        String inside = update("capture_pending", "incomplete");
        String body = "{\"encrypted_data\":\"" + Sealed.of(inside) + "\"}";

        assertThat(read(body, Map.of())).isInstanceOf(WebhookMeaning.SessionNews.class);
        assertThat(
                        results.read(
                                webhook(body).received(),
                                Optional.of(VendorScene.SESSION),
                                scene.access().settings(),
                                new VendorSecrets(Map.of())))
                .isEqualTo(new WebhookMeaning.Unreadable("encryption-key-missing"));
    }

    @Test
    void recordingIsFetchedByItsLink() {
        scene.stub()
                .on(
                        "GET",
                        "/media/agent",
                        new StubAnswer(
                                200, Map.of("Content-Type", "video/mp4"), new byte[] {1, 2}));
        FoundImage recording =
                new FoundImage(
                        "video_recording",
                        "agent",
                        Optional.of(scene.stub().uri() + "/media/agent?Signature=x"));

        ImageOutcome outcome =
                new IdfyAdapter().images().fetch(recording, handle(), scene.access());

        assertThat(((ImageOutcome.Fetched) outcome).body()).containsExactly(1, 2);
    }

    private static String encrypted(String recording, String field) throws Exception {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("profile_id", IdfyAtStub.PROFILE_ID);
        body.put(field, Sealed.of(Recording.named(recording).answer().toString()));
        return body.toString();
    }

    private static ObjectNode with(String recording, String field, String value) {
        return ((ObjectNode) Recording.named(recording).answer()).put(field, value);
    }

    private static String update(String status, String word) {
        return SESSION_UPDATE.formatted(
                IdfyAtStub.PROFILE_ID, VendorScene.SESSION.value(), status, word);
    }

    private static void assertFetchesProfile(WebhookMeaning meaning) {
        assertThat(meaning).isEqualTo(new WebhookMeaning.FetchNow(handle()));
    }

    private static void assertBroken(FetchOutcome outcome, Kind kind, String code) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        assertThat(((FetchOutcome.Failed) outcome).failure().kind()).isEqualTo(kind);
        assertThat(((FetchOutcome.Failed) outcome).failure().code()).isEqualTo(code);
    }

    private static VendorHandle handle() {
        return new IdfyContractTest().handle(VendorScene.SESSION);
    }

    private FetchOutcome fetch(VendorAccess access) {
        return results.fetch(handle(), Optional.of(VendorScene.SESSION), access);
    }

    private WebhookMeaning read(String body, Map<String, String> changes) {
        return results.read(
                webhook(body).received(),
                Optional.of(VendorScene.SESSION),
                scene.accessWith(changes).settings(),
                scene.access().credentials());
    }

    private Proof.Proved proved(String body) {
        return (Proof.Proved)
                new IdfyWebhookVerifier()
                        .prove(
                                webhook(body),
                                scene.access().settings(),
                                scene.access().credentials());
    }

    private static IncomingWebhook webhook(String body) {
        IncomingWebhook proved = new IdfyContractTest().webhook(VendorScene.SESSION);
        return new IncomingWebhook(
                new ReceivedWebhook(
                        "POST", null, proved.received().headers(), body.getBytes(UTF_8)),
                Optional.empty());
    }
}
