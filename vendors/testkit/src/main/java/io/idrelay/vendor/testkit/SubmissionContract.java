package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.ImageKind;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.SubmittedImage;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.spi.VendorRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How images that a merchant uploaded get to the vendor, step by step. */
interface SubmissionContract extends VendorScript {
    int STEPS_MAX = 20;

    @Test
    default void missingNamesFieldsAndMakesNoCall() {
        try (VendorScene scene = new VendorScene(this)) {
            List<String> missing = adapter().sessions().missing(submission(List.of()));

            assertThat(missing)
                    .allMatch(field -> field.matches("[a-zA-Z]+(\\.[a-zA-Z_]+)*"))
                    .doesNotHaveDuplicates();
            assertThat(missing.stream().anyMatch(field -> field.startsWith("images.")))
                    .isEqualTo(uploads());
            assertThat(adapter().sessions().missing(submission(List.of()))).isEqualTo(missing);
            assertThat(scene.stub().requests()).isEmpty();
        }
    }

    @Test
    default void nothingIsMissingWhereEverythingIsThere() {
        assertThat(adapter().sessions().missing(submission(everyImage()))).isEmpty();
    }

    @Test
    default void everyStepMakesOneUnsafeCallAtMostAndTheLastMakesNone() {
        if (!uploads()) {
            return;
        }
        try (VendorScene scene = new VendorScene(this)) {
            VendorHandle handle = opened(scene);
            for (int step = 0; step < STEPS_MAX; step++) {
                int before = scene.stub().requests().size();
                List<VendorRequest> unsafe = new ArrayList<>();
                // A new adapter each time: what it knows must be in the handle.
                SubmitOutcome outcome =
                        adapter()
                                .sessions()
                                .submit(submission(everyImage()), handle, noting(scene, unsafe));

                assertThat(unsafe).hasSizeLessThanOrEqualTo(1);
                if (outcome instanceof SubmitOutcome.Done) {
                    assertThat(scene.stub().requests()).hasSize(before);
                    assertThat(step).isPositive();
                    return;
                }
                assertThat(outcome).isInstanceOf(SubmitOutcome.Step.class);
                VendorHandle learned = ((SubmitOutcome.Step) outcome).learned();
                assertThat(handle.references()).doesNotContainKeys(keys(learned));
                assertThat(learned.references()).isNotEmpty();
                handle = handle.with(learned);
            }
            throw new AssertionError("a submission ends within " + STEPS_MAX + " steps");
        }
    }

    @Test
    default void submissionToAVendorInTroubleFails() {
        if (!uploads()) {
            return;
        }
        for (int status : List.of(401, 403, 429, 500, 503)) {
            try (VendorScene scene = new VendorScene(this)) {
                VendorHandle handle = opened(scene);
                scene.stub().onEverything(StubAnswer.empty(status));

                SubmitOutcome outcome =
                        adapter()
                                .sessions()
                                .submit(submission(everyImage()), handle, scene.access());

                assertThat(outcome).isInstanceOf(SubmitOutcome.Failed.class);
            }
        }
    }

    private VendorHandle opened(VendorScene scene) {
        openingWorks(scene.stub());
        submittingWorks(scene.stub());
        OpenOutcome outcome = scene.open(Flow.DOCUMENT, Channel.API);
        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        return ((OpenOutcome.Opened) outcome).handle();
    }

    private boolean uploads() {
        return adapter().profile().capabilities().contains(Capability.UPLOAD);
    }

    private static String[] keys(VendorHandle handle) {
        return handle.references().keySet().toArray(String[]::new);
    }

    /** The account, whose unsafe calls are noted; asking for a token is none. */
    private VendorAccess noting(VendorScene scene, List<VendorRequest> unsafe) {
        VendorAccess access = scene.access();
        String token = tokenPath().orElse("");
        return new VendorAccess(
                access.accountId(),
                access.settings(),
                access.credentials(),
                request -> {
                    if (!request.safe() && !request.uri().getPath().matches(token)) {
                        unsafe.add(request);
                    }
                    return access.http().send(request);
                },
                access.tokens(),
                access.clock());
    }

    private static SubmitRequest submission(List<SubmittedImage> images) {
        return VendorScene.submission(Flow.DOCUMENT, Channel.API, images);
    }

    private static List<SubmittedImage> everyImage() {
        return Stream.of(ImageKind.values())
                .map(kind -> new SubmittedImage(kind, "image/jpeg", TestPicture::jpeg))
                .toList();
    }
}
