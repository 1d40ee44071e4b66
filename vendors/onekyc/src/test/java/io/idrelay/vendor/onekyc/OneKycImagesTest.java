package io.idrelay.vendor.onekyc;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.testkit.StubAnswer;
import io.idrelay.vendor.testkit.VendorScene;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OneKYC's images are presigned links that live for five days. */
class OneKycImagesTest {
    private static final byte[] PICTURE = "\u00ff\u00d8 picture".getBytes(StandardCharsets.UTF_8);

    private final VendorScene scene = new VendorScene(new OneKycContractTest());

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KTP", "SELFIE", "ADDITIONAL_SELFIE", "HOLOGRAM"})
    void imageIsFetchedByItsLinkAndShowsNoCredential(String kind) {
        scene.stub().on("GET", "/i/" + kind, new StubAnswer(200, Map.of(), PICTURE));

        ImageOutcome outcome = fetch(kind);

        assertThat(outcome).isInstanceOf(ImageOutcome.Fetched.class);
        assertThat(((ImageOutcome.Fetched) outcome).body()).isEqualTo(PICTURE);
        assertThat(scene.stub().requests()).hasSize(1);
        assertThat(scene.stub().requests().getFirst().headers())
                .doesNotContainKeys("x-onekyc-token", "pass-key", "client-id");
        assertThat(scene.stub().requests().getFirst().uri().getQuery()).isEqualTo("sig=1");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void linkThatHasDiedIsGone(int status) {
        scene.stub().onEverything(StubAnswer.empty(status));

        assertThat(fetch("KTP")).isEqualTo(new ImageOutcome.Gone("link-dead"));
    }

    @Test
    void imageStoreInTroubleIsAFailureThatMayPass() {
        scene.stub().onEverything(StubAnswer.empty(503));

        ImageOutcome outcome = fetch("SELFIE");

        assertThat(((ImageOutcome.Failed) outcome).failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    private ImageOutcome fetch(String kind) {
        return new OneKycAdapter()
                .images()
                .fetch(
                        new FoundImage(
                                "other",
                                kind,
                                Optional.of(scene.stub().uri() + "/i/" + kind + "?sig=1")),
                        new VendorHandle(Map.of()),
                        scene.access());
    }
}
