package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the images that a vendor holds are brought. */
interface ImageContract extends VendorScript {
    /** No text, so that nobody can take it for one. */
    byte[] CONTENT = "\u0000\u00ff\u00d8 picture".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    default void adapterThatOffersImagesBringsItsPartOfThePlay() {
        assertThat(images().isPresent())
                .isEqualTo(adapter().profile().capabilities().contains(Capability.IMAGES));
    }

    @Test
    default void imageIsBroughtAsItIs() {
        images().ifPresent(script -> {
            try (VendorScene scene = new VendorScene(this)) {
                script.brings(scene.stub(), CONTENT);

                ImageOutcome outcome = image(scene, script.image(scene.stub().uri()));

                assertThat(outcome).isInstanceOf(ImageOutcome.Fetched.class);
                assertThat(((ImageOutcome.Fetched) outcome).body()).isEqualTo(CONTENT);
            }
        });
    }

    @Test
    default void imageTheVendorNoLongerHasIsGone() {
        images().ifPresent(script -> {
            try (VendorScene scene = new VendorScene(this)) {
                script.brings(scene.stub(), CONTENT);
                script.lost(scene.stub());

                ImageOutcome outcome = image(scene, script.image(scene.stub().uri()));

                assertThat(outcome).isInstanceOf(ImageOutcome.Gone.class);
                assertThat(((ImageOutcome.Gone) outcome).code()).isNotBlank();
            }
        });
    }

    @Test
    default void imageThatNoLocationNamesIsGoneWithoutACall() {
        images().ifPresent(_ -> {
            try (VendorScene scene = new VendorScene(this)) {
                FoundImage nowhere = new FoundImage("selfie", "selfie", Optional.empty());

                assertThat(image(scene, nowhere)).isInstanceOf(ImageOutcome.Gone.class);
                assertThat(scene.stub().requests()).isEmpty();
            }
        });
    }

    @Test
    default void imageOfAVendorInTroubleIsAFailureThatMayPass() {
        images().ifPresent(script -> {
            try (VendorScene scene = new VendorScene(this)) {
                scene.stub().onEverything(StubAnswer.empty(503));

                ImageOutcome outcome = image(scene, script.image(scene.stub().uri()));

                assertThat(outcome).isInstanceOf(ImageOutcome.Failed.class);
                assertThat(((ImageOutcome.Failed) outcome).failure().kind())
                        .isEqualTo(Kind.UNAVAILABLE);
            }
        });
    }

    @Test
    default void imageOfAVendorThatIsAwayFails() {
        images().ifPresent(script -> {
            try (VendorScene scene = new VendorScene(this)) {
                FoundImage image = script.image(scene.stub().uri());
                scene.stub().close();

                assertThat(image(scene, image)).isInstanceOf(ImageOutcome.Failed.class);
            }
        });
    }

    @Test
    default void imagesOfAVendorThatGivesNoneAreNotSupportedAndMakeNoCall() {
        if (images().isEmpty()) {
            try (VendorScene scene = new VendorScene(this)) {
                FoundImage any = new LinkedImageScript().image(scene.stub().uri());

                assertThat(image(scene, any)).isInstanceOf(ImageOutcome.NotSupported.class);
                assertThat(scene.stub().requests()).isEmpty();
            }
        }
    }

    private ImageOutcome image(VendorScene scene, FoundImage image) {
        return adapter().images().fetch(image, handle(VendorScene.SESSION), scene.access());
    }
}
