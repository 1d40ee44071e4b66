package io.idrelay.process.sdk;

import io.idrelay.contracts.ProcessStatus;
import io.idrelay.process.verification.ProcessState;
import io.idrelay.process.verification.Verification;

/**
 * A verification as an app sees it.
 *
 * @param next what the app does now
 */
record AppProcessView(ProcessStatus status, Next next) {

    /** What an app does now. */
    enum Next {
        /** Open a session and start the vendor's SDK. */
        CAPTURE,
        /** Ask again later. */
        WAIT,
        /** Nothing more. */
        DONE
    }

    static AppProcessView of(Verification verification) {
        ProcessState state = verification.state();
        return new AppProcessView(state.status(), next(state));
    }

    private static Next next(ProcessState state) {
        return switch (state) {
            case ProcessState.Capturable _ -> Next.CAPTURE;
            case ProcessState.Submitted _, ProcessState.Processing _, ProcessState.Review _ ->
                    Next.WAIT;
            case ProcessState.Revisable _, ProcessState.Canceled _ -> Next.DONE;
        };
    }
}
