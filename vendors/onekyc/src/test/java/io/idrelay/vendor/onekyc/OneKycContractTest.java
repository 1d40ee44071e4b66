package io.idrelay.vendor.onekyc;

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

class OneKycContractTest extends VendorContractTest {
    @Override
    public VendorAdapter adapter() {
        return new OneKycAdapter();
    }

    @Override
    public Map<String, String> settings(URI stub) {
        return OneKycAtStub.settings(stub);
    }

    @Override
    public Map<String, String> secrets() {
        return OneKycAtStub.SECRETS;
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
        return Set.of(Flow.EID);
    }

    @Override
    public Set<Channel> lackedChannels() {
        return Set.of(Channel.API);
    }

    @Override
    public void openingWorks(VendorStub stub) {
        OneKycAtStub.givesTokens(stub);
        OneKycAtStub.initiates(stub);
        OneKycAtStub.answersSubmission(stub, OneKycAtStub.refusal(404, "1518", "USER_NOT_FOUND"));
    }

    @Override
    public Optional<String> tokenPath() {
        return Optional.of(OneKycAtStub.TOKEN_PATH);
    }

    @Override
    public void fetchAnswers(VendorStub stub, StubAnswer answer) {
        OneKycAtStub.givesTokens(stub);
        OneKycAtStub.answersSubmission(stub, answer);
    }

    @Override
    public String fetchPath() {
        return OneKycAtStub.SUBMISSIONS_PATH;
    }

    @Override
    public VendorHandle handle(SessionId session) {
        return new VendorHandle(
                Map.of(
                        "partnerSessionId", session.uuid().toString(),
                        "partnerUserId", session.value(),
                        "partnerUserIdType", "IDRELAY_SESSION"));
    }

    /** As OneKYC sends it: to one address per account, so only the body names the session. */
    @Override
    public IncomingWebhook webhook(SessionId session) {
        String body =
                """
                {"submissionId":"c64b4c8c-0000-4000-8000-000000000001","userId":"%s",
                 "userIdType":"IDRELAY_SESSION","partnerSessionId":"%s","status":"COMPLETED",
                 "result":"VALID"}\
                """
                        .formatted(session.value(), session.uuid());
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
        return List.of("/data/status", "/data/result");
    }

    @Override
    public List<String> codeWords() {
        return List.of(
                "/data/reasonCode",
                "/data/submissionDetails/verificationResult/nik",
                "/data/submissionDetails/verificationResult/name",
                "/data/submissionDetails/verificationResult/dateOfBirth",
                "/data/submissionDetails/verificationResult/selfie",
                "/data/submissionDetails/ktpData/gender",
                "/data/submissionDetails/ktpData/citizenship");
    }
}
