package io.idrelay.process.image;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.verification.ProcessState;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Canceled;
import io.idrelay.process.verification.ProcessState.Created;
import io.idrelay.process.verification.ProcessState.Processing;
import io.idrelay.process.verification.ProcessState.Review;
import io.idrelay.process.verification.ProcessState.Revisable;
import io.idrelay.process.verification.ProcessState.Submitted;
import io.idrelay.vendor.spi.ImageKind;
import java.util.Locale;
import java.util.Optional;

/** When an image may be put, replaced or deleted. Pure but for its problems. */
final class UploadRules {
    private UploadRules() {}

    /** Until the process is submitted; when more is wanted, only what is wanted. */
    static void requireOpen(ProcessState state, ImageKind kind) {
        switch (state) {
            case Created _ -> {
                // nothing was submitted yet
            }
            case AwaitingCapture awaiting -> requireWanted(awaiting.wanted(), kind);
            case Submitted _, Processing _, Review _, Revisable _, Canceled _ ->
                    throw frozen(state);
        }
    }

    private static void requireWanted(Optional<ActionRequired> wanted, ImageKind kind) {
        wanted.flatMap(ActionRequired::image)
                .filter(image -> !image.equals(kind.word()))
                .ifPresent(_ -> {
                    throw Problems.conflict(
                            "image-not-wanted", "Only the image that is asked for may be changed.");
                });
    }

    private static ProblemException frozen(ProcessState state) {
        String status = state.status().name().toLowerCase(Locale.ROOT);
        return Problems.conflict(
                "images-frozen", "The images of a process that is " + status + " are frozen.");
    }
}
