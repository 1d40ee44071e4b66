package io.idrelay.sandbox.signicat;

import java.util.Set;

/** The names that Assure's API knows. */
final class AssureWords {
    static final String EID = "eid";
    static final String ONFIDO = "onfido";
    static final String PAPER = "signicatpaper";
    static final String VIDEO_ID = "signicatvideoid";

    static final Set<String> PROVIDERS =
            Set.of(EID, ONFIDO, PAPER, "readid", VIDEO_ID, "pictureid", "webid");

    /** Which of them go with which provider is not published in one place: all may. */
    static final Set<String> PROCESS_TYPES =
            Set.of(
                    "substantial",
                    "substantialFullyAuto",
                    "high",
                    "hybrid",
                    "attended",
                    "unattended",
                    "document",
                    "documentSelfie",
                    "documentVideo",
                    "selfie",
                    "ready",
                    "accountid",
                    "videoid");

    /** Whose images may be uploaded. */
    static final Set<String> UPLOAD_PROVIDERS = Set.of(ONFIDO, PAPER, "pictureid");

    static final Set<String> FILES = Set.of("front", "back", "selfie");

    private AssureWords() {}

    /** What a verification of this type cannot do without. */
    static Set<String> filesOf(String processType) {
        return switch (processType) {
            case "document" -> Set.of("front");
            case "selfie" -> Set.of("selfie");
            default -> Set.of("front", "selfie");
        };
    }
}
