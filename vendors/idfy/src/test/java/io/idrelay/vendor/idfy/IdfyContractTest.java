package io.idrelay.vendor.idfy;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.ImageScript;
import io.idrelay.vendor.testkit.LinkedImageScript;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorContractTest;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class IdfyContractTest extends VendorContractTest {
    @Override
    public VendorAdapter adapter() {
        return new IdfyAdapter();
    }

    @Override
    public Map<String, String> settings(URI stub) {
        return IdfyAtStub.settings(stub);
    }

    @Override
    public Map<String, String> secrets() {
        return IdfyAtStub.SECRETS;
    }

    @Override
    public Set<Capability> lackedCapabilities() {
        return Set.of(
                Capability.UPLOAD,
                Capability.SUBMIT,
                Capability.CANCEL,
                Capability.DELETE,
                Capability.CALLBACK_PER_SESSION,
                Capability.DEVICE_INFO);
    }

    @Override
    public Set<Flow> lackedFlows() {
        return Set.of(Flow.EID, Flow.DOCUMENT);
    }

    @Override
    public Set<Channel> lackedChannels() {
        return Set.of(Channel.API, Channel.SDK);
    }

    @Override
    public void openingWorks(VendorStub stub) {
        IdfyAtStub.creates(stub);
        IdfyAtStub.answersProfile(stub, StubAnswer.empty(404));
    }

    @Override
    public Optional<String> tokenPath() {
        return Optional.empty();
    }

    @Override
    public void fetchAnswers(VendorStub stub, StubAnswer answer) {
        IdfyAtStub.answersProfile(stub, answer);
    }

    @Override
    public String fetchPath() {
        return IdfyAtStub.PROFILE_PATH;
    }

    @Override
    public VendorHandle handle(SessionId session) {
        return new VendorHandle(
                Map.of("profileId", IdfyAtStub.PROFILE_ID, "referenceId", session.value()));
    }

    /** As IDfy sends it: to one address per account, so only the body names the session. */
    @Override
    public IncomingWebhook webhook(SessionId session) {
        String body =
                """
                {"profile_id":"%s","reference_id":"%s","status":"completed",
                 "reviewer_action":"approved","tasks":[]}\
                """
                        .formatted(IdfyAtStub.PROFILE_ID, session.value());
        return new IncomingWebhook(
                new ReceivedWebhook(
                        "POST",
                        null,
                        Map.of(
                                "authorization", List.of("Bearer callback-token-0001"),
                                "x-api-key", List.of("Callback-Key-0002"),
                                "content-type", List.of("application/json")),
                        body.getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
    }

    @Override
    public Set<String> proofHeaders() {
        return Set.of("Authorization", "X-Api-Key");
    }

    @Override
    public void submittingWorks(VendorStub stub) {}

    @Override
    public Optional<ImageScript> images() {
        return Optional.of(new LinkedImageScript());
    }

    @Override
    public List<String> verdictWords() {
        return List.of("/status", "/reviewer_action");
    }

    @Override
    public List<String> codeWords() {
        return List.of(
                "/status_description/code",
                "/tasks/0/task_type",
                "/tasks/0/result/manual_response/status",
                "/resources/images/0/type",
                "/resources/text/0/attr");
    }
}
