package io.idrelay.vendor.alibaba;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.ImageScript;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorContractTest;
import io.idrelay.vendor.testkit.VendorScene;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class AlibabaContractTest extends VendorContractTest {
    @Override
    public VendorAdapter adapter() {
        return new AlibabaAdapter();
    }

    @Override
    public Map<String, String> settings(URI stub) {
        return AlibabaAtStub.settings(stub);
    }

    @Override
    public Map<String, String> secrets() {
        return AlibabaAtStub.SECRETS;
    }

    @Override
    public Set<Capability> lackedCapabilities() {
        return Set.of(Capability.UPLOAD, Capability.SUBMIT, Capability.CANCEL);
    }

    @Override
    public Set<Flow> lackedFlows() {
        return Set.of(Flow.DOCUMENT, Flow.EID);
    }

    @Override
    public Set<Channel> lackedChannels() {
        return Set.of(Channel.API);
    }

    @Override
    public void openingWorks(VendorStub stub) {
        AlibabaAtStub.initializes(stub);
    }

    @Override
    public Optional<String> tokenPath() {
        return Optional.empty();
    }

    @Override
    public void fetchAnswers(VendorStub stub, StubAnswer answer) {
        AlibabaAtStub.answersFetch(stub, answer);
    }

    @Override
    public String fetchPath() {
        return AlibabaAtStub.PATH;
    }

    /** Of a transaction that has ended, so that the log is asked where there is no result. */
    @Override
    public VendorHandle handle(SessionId session) {
        return new VendorHandle(
                Map.of(
                        "transactionId", AlibabaAtStub.TRANSACTION,
                        "merchantBizId", session.uuid().toString().replace("-", ""),
                        "logFrom", VendorScene.NOW.minusSeconds(60).toString()));
    }

    @Override
    public IncomingWebhook webhook(SessionId session) {
        String query =
                "callbackToken=%s&transactionId=%s&passed=Y&subCode=200"
                        .formatted(
                                AlibabaCallbackToken.of(session, AlibabaAtStub.CALLBACK_SECRET),
                                AlibabaAtStub.TRANSACTION);
        return new IncomingWebhook(
                new ReceivedWebhook("GET", query, Map.of(), new byte[0]), Optional.of(session));
    }

    @Override
    public Set<String> proofHeaders() {
        return Set.of();
    }

    @Override
    public Set<String> proofParameters() {
        return Set.of("callbackToken");
    }

    @Override
    public void submittingWorks(VendorStub stub) {}

    /** An image comes inside a result that is asked for once more. */
    @Override
    public Optional<ImageScript> images() {
        return Optional.of(
                new ImageScript() {
                    @Override
                    public FoundImage image(URI stub) {
                        return AlibabaImages.found("selfie", AlibabaImages.FACE);
                    }

                    @Override
                    public void brings(VendorStub stub, byte[] content) {
                        AlibabaAtStub.at(stub)
                                .on(
                                        "CheckResult",
                                        StubAnswer.json(
                                                200,
                                                "{\"Code\":\"Success\",\"Result\":{\"ExtFaceInfo\":"
                                                        + "{\"faceImg\":\""
                                                        + Base64.getEncoder()
                                                                .encodeToString(content)
                                                        + "\"}}}"));
                    }

                    @Override
                    public void lost(VendorStub stub) {
                        AlibabaAtStub.at(stub)
                                .on(
                                        "CheckResult",
                                        StubAnswer.json(
                                                200, "{\"Code\":\"Success\",\"Result\":{}}"));
                    }
                });
    }

    @Override
    public List<String> verdictWords() {
        return List.of(
                "/Result/Passed",
                "/CheckVerifyLog/Result/VerifyStatus",
                "/CheckVerifyLog/Result/VerifyErrorCode");
    }

    @Override
    public List<String> codeWords() {
        return List.of(
                "/Result/SubCode",
                "/Result/ExtFaceInfo/facePassed",
                "/Result/ExtFaceInfo/faceAttack",
                "/Result/ExtIdInfo/ocrIdPassed",
                "/Result/ExtIdInfo/spoofInfo/spoofResult",
                "/Result/ExtIdInfo/ocrIdInfo/sex",
                "/Result/ExtIdInfo/ocrIdInfo/nationality",
                "/Result/ExtIdInfo/ocrIdInfo/countryCode",
                "/CheckVerifyLog/Result/VerifyErrorCode");
    }
}
