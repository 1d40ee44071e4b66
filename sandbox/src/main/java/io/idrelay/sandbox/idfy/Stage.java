package io.idrelay.sandbox.idfy;

import java.util.Optional;

/**
 * What is known of a profile at one moment after a capture.
 *
 * @param interview the word on the video call; empty while there is none
 * @param face the word on the comparison of faces; empty while there is none
 * @param code why, in {@code status_description}
 */
record Stage(
        String status,
        Optional<String> action,
        String taskType,
        Optional<String> interview,
        Optional<String> face,
        Optional<String> code,
        Telling telling) {
    static final String INTERVIEW_TASK = "vkyc.assisted_vkyc";
    static final Stage CAPTURE_PENDING = plain("capture_pending");
    static final Stage IN_PROGRESS = plain("in_progress");

    /** Which webhooks tell of it. */
    enum Telling {
        STATUS_UPDATE,
        /** Only the two kinds that IDfy does not name. */
        UNNAMED_KINDS,
        /** The first status update once more, as it was. */
        FIRST_AGAIN
    }

    static Stage plain(String status) {
        return of(status, Optional.empty(), Optional.empty());
    }

    static Stage approved() {
        return of("completed", Optional.of("approved"), Optional.of("verified"));
    }

    static Stage rejected(String status, Optional<String> action, String code) {
        return new Stage(
                status,
                action,
                INTERVIEW_TASK,
                Optional.of("rejected"),
                Optional.of("rejected"),
                Optional.of(code),
                Telling.STATUS_UPDATE);
    }

    static Stage of(String status, Optional<String> action, Optional<String> word) {
        return new Stage(
                status,
                action,
                INTERVIEW_TASK,
                word,
                word,
                Optional.empty(),
                Telling.STATUS_UPDATE);
    }

    Stage withFace(String word) {
        return new Stage(status, action, taskType, interview, Optional.of(word), code, telling);
    }

    Stage withTaskType(String other) {
        return new Stage(status, action, other, interview, face, code, telling);
    }

    Stage withCode(String why) {
        return new Stage(status, action, taskType, interview, face, Optional.of(why), telling);
    }

    Stage toldBy(Telling other) {
        return new Stage(status, action, taskType, interview, face, code, other);
    }

    /** For the control API's log. */
    String word() {
        return action.map(acted -> status + ":" + acted).orElse(status);
    }
}
