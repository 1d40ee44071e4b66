package io.idrelay.vendor.cleardil;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.testkit.ImageScript;
import io.idrelay.vendor.testkit.SilentVendorContractTest;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorScene;
import io.idrelay.vendor.testkit.VendorStub;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClearDilContractTest extends SilentVendorContractTest {
    @Override
    public VendorAdapter adapter() {
        return new ClearDilAdapter();
    }

    @Override
    public Map<String, String> settings(URI stub) {
        return ClearDilAtStub.settings(stub);
    }

    @Override
    public Map<String, String> secrets() {
        return ClearDilAtStub.SECRETS;
    }

    @Override
    public Set<Capability> lackedCapabilities() {
        return Set.of(
                Capability.CANCEL,
                Capability.CALLBACK,
                Capability.CALLBACK_PER_SESSION,
                Capability.DEVICE_INFO);
    }

    @Override
    public Set<Flow> lackedFlows() {
        return Set.of(Flow.CAPTURE, Flow.EID);
    }

    @Override
    public Set<Channel> lackedChannels() {
        return Set.of(Channel.PAGE);
    }

    /** A customer has no field for a reference: the customer's id is all that links the two. */
    @Test
    @Override
    public void vendorLearnsOurSession() {
        try (VendorScene scene = new VendorScene(this)) {
            openingWorks(scene.stub());

            scene.open(Flow.DOCUMENT, Channel.API);

            assertThat(scene.stub().requests())
                    .noneMatch(request -> request.mentions(VendorScene.SESSION.value()));
        }
    }

    @Override
    public void openingWorks(VendorStub stub) {
        ClearDilAtStub.opens(stub);
        ClearDilAtStub.givesTokens(stub);
    }

    @Override
    public Optional<String> tokenPath() {
        return Optional.of(ClearDilAtStub.TOKEN_PATH);
    }

    @Override
    public void fetchAnswers(VendorStub stub, StubAnswer answer) {
        ClearDilAtStub.answersChecks(stub, answer);
        ClearDilAtStub.givesTokens(stub);
    }

    /** The first of the calls. */
    @Override
    public String fetchPath() {
        return ClearDilAtStub.VERIFICATION_PATH;
    }

    @Override
    public VendorHandle handle(SessionId session) {
        return new VendorHandle(ClearDilAtStub.HANDLE);
    }

    @Override
    public void submittingWorks(VendorStub stub) {
        stub.on("POST", ClearDilAtStub.CUSTOMER_PATH + "/.*", ClearDilAtStub.made());
    }

    @Override
    public Optional<ImageScript> images() {
        return Optional.of(
                new ImageScript() {
                    private static final String PATH =
                            ClearDilAtStub.DOCUMENTS_PATH + "/d-001/download";

                    @Override
                    public FoundImage image(URI stub) {
                        return new FoundImage("document_front", "front_side", Optional.of("front"));
                    }

                    @Override
                    public void brings(VendorStub stub, byte[] content) {
                        ClearDilAtStub.givesTokens(stub);
                        stub.on("GET", PATH, new StubAnswer(200, Map.of(), content));
                    }

                    @Override
                    public void lost(VendorStub stub) {
                        stub.on("GET", PATH, StubAnswer.empty(404));
                    }
                });
    }

    @Override
    public List<String> verdictWords() {
        List<String> places = new ArrayList<>(List.of("/verification/status"));
        for (ClearDilAnalysis analysis : ClearDilAnalysis.values()) {
            places.add("/verification/outcome/" + analysis.word() + "/status");
        }
        places.addAll(
                List.of(
                        "/identification/status",
                        "/screening/outcome/WATCHLIST",
                        "/screening/outcome/PEP"));
        return places;
    }

    @Override
    public List<String> codeWords() {
        List<String> places = new ArrayList<>();
        for (ClearDilAnalysis analysis : ClearDilAnalysis.values()) {
            String part = "/verification/outcome/" + analysis.word() + "/breakdown/0/";
            places.addAll(List.of(part + "type", part + "status"));
        }
        places.addAll(
                List.of(
                        "/screening/status",
                        "/verification/properties/document_type",
                        "/verification/properties/document_data/issuing_country",
                        "/verification/properties/holder_data/gender",
                        "/verification/properties/holder_data/nationality"));
        for (String image : List.of("selfie_image", "identity_document")) {
            for (String level : List.of("exposure_level", "noise_level", "blur_level")) {
                places.add("/identification/face_analysis/" + image + "/" + level);
            }
        }
        return places;
    }
}
