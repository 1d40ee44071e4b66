package io.idrelay.vendor.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.testkit.Recording;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorScene;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignicatResultsTest {
    private final VendorScene scene = new VendorScene(new SignicatContractTest());
    private final SignicatResults results = new SignicatResults(new SignicatClient());

    @BeforeEach
    void vendorHasAProcess() {
        SignicatAtStub.givesTokens(scene.stub());
        scene.stub()
                .on(
                        "GET",
                        SignicatAtStub.PROCESS_PATH,
                        StubAnswer.json(
                                200, Recording.named("accepted-onfido").answer().toString()));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void lostCallbackIsMadeGoodByTheDossiersNewestProcess() {
        scene.stub()
                .on(
                        "GET",
                        SignicatAtStub.DOSSIER_PATH,
                        StubAnswer.json(
                                200,
                                """
                                {"dossierId":"%s","processes":[
                                 {"processId":"11111111-0000-4000-8000-000000000001","createdAt":"2026-01-02T03:00:00Z"},
                                 {"processId":"%s","createdAt":"2026-01-02T03:04:05Z"}]}\
                                """
                                        .formatted(
                                                SignicatAtStub.DOSSIER, SignicatAtStub.PROCESS)));

        FetchOutcome outcome = fetch(Map.of("dossierId", SignicatAtStub.DOSSIER));

        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(((FetchOutcome.Fetched) outcome).handle().references())
                .containsEntry("processId", SignicatAtStub.PROCESS);
    }

    @Test
    void dossierWithoutProcessesLeavesTheHandleIncomplete() {
        scene.stub()
                .on(
                        "GET",
                        SignicatAtStub.DOSSIER_PATH,
                        StubAnswer.json(200, "{\"dossierId\":\"x\"}"));

        assertThat(fetch(Map.of("dossierId", SignicatAtStub.DOSSIER)))
                .isInstanceOf(FetchOutcome.HandleIncomplete.class);
    }

    @Test
    void idsThatAreNoIdsMakeNoCall() {
        assertThat(fetch(Map.of("dossierId", "../clients", "processId", "a/b")))
                .isInstanceOf(FetchOutcome.HandleIncomplete.class);
        assertThat(scene.stub().requests()).isEmpty();
    }

    @Test
    void processThatTheVendorDoesNotKnowIsUnknown() {
        scene.stub()
                .on(
                        "GET",
                        SignicatAtStub.PROCESS_PATH,
                        StubAnswer.json(404, "{\"type\":\"base:client-problem\"}"));

        assertThat(fetchBoth()).isEqualTo(new FetchOutcome.Unknown("base:client-problem"));
    }

    @Test
    void answerForAnotherProcessIsNoResult() {
        String other =
                Recording.named("accepted-onfido")
                        .answer()
                        .toString()
                        .replace(SignicatAtStub.PROCESS, "8a303665-0000-4000-8000-000000000002");
        scene.stub().on("GET", SignicatAtStub.PROCESS_PATH, StubAnswer.json(200, other));

        assertThat(((FetchOutcome.Failed) fetchBoth()).failure().code())
                .isEqualTo("answer-for-other-session");
    }

    private FetchOutcome fetchBoth() {
        return fetch(
                Map.of("dossierId", SignicatAtStub.DOSSIER, "processId", SignicatAtStub.PROCESS));
    }

    private FetchOutcome fetch(Map<String, String> handle) {
        return results.fetch(
                new VendorHandle(handle), Optional.of(VendorScene.SESSION), scene.access());
    }
}
