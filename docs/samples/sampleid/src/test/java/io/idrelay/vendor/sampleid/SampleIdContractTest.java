package io.idrelay.vendor.sampleid;

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

class SampleIdContractTest extends VendorContractTest {
    private static final String ID = "v-0001";

    @Override
    public VendorAdapter adapter() {
        return new SampleIdAdapter();
    }

    @Override
    public Map<String, String> settings(URI stub) {
        return Map.of("baseUrl", stub + "/api", "clientId", "client-0001");
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of("clientSecret", "client-secret-0001", "callbackKey", "Callback-key-0001");
    }

    @Override
    public Set<Capability> lackedCapabilities() {
        return Set.of(
                Capability.UPLOAD,
                Capability.SUBMIT,
                Capability.CANCEL,
                Capability.DELETE,
                Capability.IMAGES,
                Capability.DEVICE_INFO);
    }

    @Override
    public Set<Flow> lackedFlows() {
        return Set.of(Flow.DOCUMENT, Flow.EID);
    }

    @Override
    public Set<Channel> lackedChannels() {
        return Set.of(Channel.SDK, Channel.API);
    }

    @Override
    public void openingWorks(VendorStub stub) {
        givesTokens(stub);
        stub.on(
                "POST",
                "/api/verifications",
                StubAnswer.json(200, "{\"id\":\"v-0001\",\"pageUrl\":\"https://page.example/1\"}"));
    }

    @Override
    public void submittingWorks(VendorStub stub) {}

    @Override
    public Optional<ImageScript> images() {
        return Optional.empty();
    }

    private static void givesTokens(VendorStub stub) {
        stub.on(
                "POST",
                "/api/oauth/token",
                StubAnswer.json(200, "{\"access_token\":\"token-0001\",\"expires_in\":3600}"));
    }

    @Override
    public Optional<String> tokenPath() {
        return Optional.of("/api/oauth/token");
    }

    @Override
    public void fetchAnswers(VendorStub stub, StubAnswer answer) {
        givesTokens(stub);
        stub.on("GET", fetchPath(), answer);
    }

    @Override
    public String fetchPath() {
        return "/api/verifications/" + ID;
    }

    @Override
    public VendorHandle handle(SessionId session) {
        return new VendorHandle(Map.of("verificationId", ID));
    }

    @Override
    public IncomingWebhook webhook(SessionId session) {
        String body = "{\"id\":\"%s\",\"reference\":\"%s\"}".formatted(ID, session.value());
        return new IncomingWebhook(
                new ReceivedWebhook(
                        "POST",
                        null,
                        Map.of(
                                "x-sample-key", List.of("Callback-key-0001"),
                                "content-type", List.of("application/json")),
                        body.getBytes(StandardCharsets.UTF_8)),
                Optional.of(session));
    }

    @Override
    public Set<String> proofHeaders() {
        return Set.of("X-Sample-Key");
    }

    @Override
    public List<String> verdictWords() {
        return List.of("/status", "/verdict");
    }

    @Override
    public List<String> codeWords() {
        return List.of("/reason", "/checks/face", "/checks/document");
    }
}
