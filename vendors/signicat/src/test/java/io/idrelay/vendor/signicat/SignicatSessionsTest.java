package io.idrelay.vendor.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.StubRequest;
import io.idrelay.vendor.testkit.VendorScene;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignicatSessionsTest {
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
    void captureIsStartedInANewDossier() throws Exception {
        OpenOutcome.Opened opened = (OpenOutcome.Opened) scene.open(Flow.CAPTURE, Channel.PAGE);

        assertThat(sent(SignicatAtStub.DOSSIERS_PATH))
                .isEqualTo(
                        json("{\"externalReference\":\"ses_b719f79b000040008000000000000001\"}"));
        assertThat(sent(SignicatAtStub.DOSSIER_PATH + "/capture"))
                .isEqualTo(
                        json(
                                """
                                {"providers":[{"provider":"onfido","processType":"substantial"}],
                                 "redirectUrl":"https://hub.example/r/ses_b719f79b000040008000000000000001",
                                 "notificationUrl":"https://hub.example/v1/webhooks/vac/ses_b719f79b000040008000000000000001",
                                 "authorizationHeader":"Basic aHViOnNlY3JldC0wMDAx",
                                 "captureParameters":{"uiProfile":"blue"}}\
                                """));
        assertThat(opened.handle().references())
                .isEqualTo(Map.of("dossierId", SignicatAtStub.DOSSIER));
        assertThat(((Handoff.Page) opened.handoff()).url())
                .hasToString("https://capture.example/1");
    }

    @Test
    void electronicIdIsAProcessWhoseIdIsKnownAtOnce() throws Exception {
        OpenOutcome.Opened opened = (OpenOutcome.Opened) scene.open(Flow.EID, Channel.PAGE);

        JsonNode sent = sent(SignicatAtStub.DOSSIER_PATH + "/processes");
        assertThat(sent.path("provider").asText()).isEqualTo("eid");
        assertThat(sent.path("authorizationHeader").asText())
                .isEqualTo("Basic aHViOnNlY3JldC0wMDAx");
        assertThat(opened.handle().references())
                .containsEntry("processId", SignicatAtStub.PROCESS)
                .containsEntry("dossierId", SignicatAtStub.DOSSIER);
        assertThat(((Handoff.Page) opened.handoff()).url()).hasToString("https://eid.example/1");
    }

    @Test
    void tokenIsAskedForAsTheStandardSays() {
        scene.open(Flow.CAPTURE, Channel.PAGE);

        StubRequest request = scene.stub().requestsAt(SignicatAtStub.TOKEN_PATH).getFirst();
        assertThat(request.body()).isEqualTo("grant_type=client_credentials&scope=signicat-api");
        assertThat(request.header("authorization"))
                .contains("Basic Y2xpZW50LTAwMDE6Y2xpZW50LXNlY3JldC0wMDAx");
    }

    @Test
    void legacyScopesAndHostsAreSettings() {
        scene.stub().on("POST", "/oidc/token", SignicatAtStub.token("legacy", 600));
        VendorAccess legacy =
                scene.accessWith(
                        Map.of(
                                "tokenUrl", scene.stub().uri() + "/oidc/token",
                                "scope", "client.assure.api client.capture.api",
                                "provider", "signicatvideoid",
                                "processType", "unattended"));

        OpenOutcome outcome =
                sessions.open(
                        VendorScene.request(Flow.CAPTURE, Channel.PAGE, VendorScene.applicant()),
                        legacy);

        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        assertThat(scene.stub().requestsAt("/oidc/token").getFirst().body())
                .endsWith("scope=client.assure.api+client.capture.api");
    }

    @Test
    void tokenIsRenewedAMinuteBeforeItsEnd() {
        scene.open(Flow.CAPTURE, Channel.PAGE);
        scene.clock().advance(Duration.ofSeconds(539));
        scene.open(Flow.CAPTURE, Channel.PAGE);
        assertThat(scene.stub().requestsAt(SignicatAtStub.TOKEN_PATH)).hasSize(1);

        scene.clock().advance(Duration.ofSeconds(2));
        scene.open(Flow.CAPTURE, Channel.PAGE);

        assertThat(scene.stub().requestsAt(SignicatAtStub.TOKEN_PATH)).hasSize(2);
    }

    @Test
    void refusedCaptureIsAnOperatorsMatter() {
        scene.stub()
                .on(
                        "POST",
                        SignicatAtStub.DOSSIER_PATH + "/capture",
                        StubAnswer.json(
                                400,
                                """
                                {"type":"base:client-problem","title":"Bad Request","status":400,
                                 "detail":"Nora Testcase is unknown","traceId":"00-abc"}\
                                """));

        OpenOutcome.Failed failed = (OpenOutcome.Failed) scene.open(Flow.CAPTURE, Channel.PAGE);

        assertThat(failed.failure().kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(failed.failure().vendorCode()).contains("base:client-problem");
        assertThat(failed.toString()).doesNotContain("Nora");
    }

    @Test
    void dossierIdThatIsNoIdIsNotPutIntoAPath() {
        scene.stub()
                .on(
                        "POST",
                        SignicatAtStub.DOSSIERS_PATH,
                        StubAnswer.json(201, "{\"dossierId\":\"../../other\"}"));

        OpenOutcome.Failed failed = (OpenOutcome.Failed) scene.open(Flow.CAPTURE, Channel.PAGE);

        assertThat(failed.failure().kind()).isEqualTo(Kind.CONTRACT_BROKEN);
    }

    @Test
    void cancelDeletesTheProcess() {
        CallOutcome outcome = sessions.cancel(bothIds(), scene.access());

        assertThat(outcome).isInstanceOf(CallOutcome.Done.class);
        assertThat(scene.stub().requestsAt(SignicatAtStub.PROCESS_PATH))
                .extracting(StubRequest::method)
                .containsExactly("DELETE");
    }

    @Test
    void cancelBeforeTheEndUserCameDeletesTheDossier() {
        CallOutcome outcome = sessions.cancel(dossierOnly(), scene.access());

        assertThat(outcome).isInstanceOf(CallOutcome.Done.class);
        assertThat(scene.stub().requestsAt(SignicatAtStub.DOSSIER_PATH))
                .extracting(StubRequest::method)
                .containsExactly("DELETE");
    }

    @Test
    void deleteDeletesTheDossier() {
        CallOutcome outcome = sessions.delete(bothIds(), scene.access());

        assertThat(outcome).isInstanceOf(CallOutcome.Done.class);
        assertThat(scene.stub().requestsAt(SignicatAtStub.DOSSIER_PATH)).hasSize(1);
    }

    @Test
    void browserBringsTheIdsOfTheGuidesExample() {
        VendorHandle handle =
                sessions.returned(
                        Map.of(
                                "dossierId", "c03e66c7-8230-4020-a084-5a34a925d5fe",
                                "processId", "8a303665-c94a-47c1-be8d-5df65f64a0ad",
                                "status", "processing"));

        assertThat(handle.references())
                .isEqualTo(
                        Map.of(
                                "dossierId", "c03e66c7-8230-4020-a084-5a34a925d5fe",
                                "processId", "8a303665-c94a-47c1-be8d-5df65f64a0ad"));
    }

    private static VendorHandle bothIds() {
        return new VendorHandle(
                Map.of(
                        "dossierId", SignicatAtStub.DOSSIER,
                        "processId", SignicatAtStub.PROCESS));
    }

    private static VendorHandle dossierOnly() {
        return new VendorHandle(Map.of("dossierId", SignicatAtStub.DOSSIER));
    }

    private JsonNode sent(String path) throws Exception {
        return json(scene.stub().requestsAt(path).getFirst().body());
    }

    private static JsonNode json(String text) throws Exception {
        return Json.mapper().readTree(text);
    }
}
