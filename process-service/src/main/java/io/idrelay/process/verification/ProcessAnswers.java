package io.idrelay.process.verification;

import io.idrelay.platform.problems.Answer;
import java.util.Map;
import java.util.Optional;

/** Answers that show a verification. */
public final class ProcessAnswers {
    private ProcessAnswers() {}

    /** The verification as it now is. */
    public static Answer ok(Verification verification) {
        return answer(200, verification);
    }

    static Answer created(Verification verification) {
        return answer(201, verification);
    }

    private static Answer answer(int status, Verification verification) {
        return new Answer(
                status,
                ProcessView.of(verification),
                Optional.empty(),
                Map.of(
                        "Location",
                        "/v1/processes/" + verification.id(),
                        "ETag",
                        EntityTags.of(verification)),
                Optional.of(verification.dossierId()));
    }
}
