package io.idrelay.process.session;

import io.idrelay.platform.problems.Problem;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import io.idrelay.vendor.spi.VendorFailure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What an app or a merchant is told when a session could not be opened. */
public final class OpeningProblems {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private OpeningProblems() {}

    /**
     * The problem of an opening.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ProblemException of(Opening opening) {
        return switch (opening) {
            case Opening.Ready _ -> throw new IllegalArgumentException("the session is open");
            case Opening.Busy busy -> Problems.unavailable(busy.retryAfter());
            case Opening.NothingToDo done ->
                    Problems.conflict(
                            "illegal-transition",
                            "A process that is "
                                    + done.status().name().toLowerCase(Locale.ROOT)
                                    + " wants nothing of its end user.");
            case Opening.Incomplete incomplete -> incomplete(incomplete);
            case Opening.NoAccount _ ->
                    Problems.conflict(
                            "no-vendor-account", "No active vendor account serves this process.");
            case Opening.DeviceRefused _ ->
                    Problems.unprocessable(
                            "device-not-supported",
                            "deviceInfo",
                            "is of a device this vendor works with");
            case Opening.TriesSpent _ ->
                    Problems.conflict("tries-spent", "This process was tried too often.");
            case Opening.Failed failed -> failed(failed.failure());
        };
    }

    private static ProblemException incomplete(Opening.Incomplete incomplete) {
        List<Problem.FieldError> errors =
                incomplete.fields().stream()
                        .map(field -> new Problem.FieldError(field, incomplete.rule()))
                        .toList();
        return new ProblemException(
                Problem.of(
                                "dossier-incomplete",
                                422,
                                "This vendor needs more of the end user than the dossier holds.")
                        .withErrors(errors));
    }

    private static ProblemException failed(VendorFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE, UNCLEAR ->
                    Problems.unavailable(failure.retryAfter().orElse(RETRY_AFTER));
            case MISCONFIGURED, CONTRACT_BROKEN -> vendor("vendor-error", 502, failure);
            case REFUSED -> vendor("vendor-refused", 422, failure);
        };
    }

    private static ProblemException vendor(String slug, int status, VendorFailure failure) {
        return new ProblemException(
                Problem.of(slug, status, "The vendor's answer was: " + failure.code() + "."));
    }
}
