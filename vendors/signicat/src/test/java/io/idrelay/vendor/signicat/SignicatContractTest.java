package io.idrelay.vendor.signicat;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.ImageScript;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorContractTest;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SignicatContractTest extends VendorContractTest {
    @Override
    public VendorAdapter adapter() {
        return new SignicatAdapter();
    }

    @Override
    public Map<String, String> settings(URI stub) {
        return SignicatAtStub.settings(stub);
    }

    @Override
    public Map<String, String> secrets() {
        return SignicatAtStub.SECRETS;
    }

    @Override
    public Set<Capability> lackedCapabilities() {
        return Set.of(Capability.DEVICE_INFO);
    }

    @Override
    public Set<Flow> lackedFlows() {
        return Set.of();
    }

    @Override
    public Set<Channel> lackedChannels() {
        return Set.of(Channel.SDK);
    }

    @Override
    public void openingWorks(VendorStub stub) {
        SignicatAtStub.opens(stub);
    }

    @Override
    public Optional<String> tokenPath() {
        return Optional.of(SignicatAtStub.TOKEN_PATH);
    }

    @Override
    public void fetchAnswers(VendorStub stub, StubAnswer answer) {
        SignicatAtStub.givesTokens(stub);
        stub.on("GET", SignicatAtStub.PROCESS_PATH, answer);
    }

    @Override
    public String fetchPath() {
        return SignicatAtStub.PROCESS_PATH;
    }

    @Override
    public VendorHandle handle(SessionId session) {
        return new VendorHandle(
                Map.of(
                        "dossierId", SignicatAtStub.DOSSIER,
                        "processId", SignicatAtStub.PROCESS));
    }

    @Override
    public IncomingWebhook webhook(SessionId session) {
        String body =
                """
                {"dossierId":"%s","processId":"%s","status":"accepted"}\
                """
                        .formatted(SignicatAtStub.DOSSIER, SignicatAtStub.PROCESS);
        return new IncomingWebhook(
                new ReceivedWebhook(
                        "POST",
                        null,
                        Map.of(
                                "authorization", List.of("Basic aHViOnNlY3JldC0wMDAx"),
                                "content-type", List.of("application/json")),
                        body.getBytes(StandardCharsets.UTF_8)),
                Optional.of(session));
    }

    @Override
    public Set<String> proofHeaders() {
        return Set.of("Authorization");
    }

    @Override
    public void submittingWorks(VendorStub stub) {
        SignicatAtStub.takesImages(stub);
    }

    @Override
    public Optional<ImageScript> images() {
        return Optional.of(SignicatAtStub.IMAGES);
    }

    @Override
    public List<String> verdictWords() {
        return List.of("/status");
    }

    @Override
    public List<String> codeWords() {
        return List.of(
                "/providerSpecific/ocr/similarityScore",
                "/providerSpecific/ocr/livenessDetected",
                "/providerSpecific/verification/status",
                "/providerSpecific/mrzChecksum/documentNumber",
                "/providerSpecific/documentVerification/breakdown/visual_authenticity/result",
                "/providerSpecific/facialSimilarity/breakdown/face_comparison/result",
                "/finalResult/documentType");
    }
}
