package io.idrelay.notification.event;

import io.idrelay.contracts.ProcessStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of what a merchant can be told of, for example {@code process.accepted}. */
public final class CallbackEventType {
    /** A dossier's personal data is gone. */
    public static final String DOSSIER_ERASED = "dossier.erased";

    private static final List<String> NAMES =
            Stream.concat(
                            Arrays.stream(ProcessStatus.values())
                                    .filter(status -> status != ProcessStatus.UNRECOGNIZED)
                                    .map(CallbackEventType::of),
                            Stream.of(DOSSIER_ERASED))
                    .toList();

    private CallbackEventType() {}

    /** The type that tells of this status. */
    public static String of(ProcessStatus status) {
        return "process." + status.name().toLowerCase(Locale.ROOT);
    }

    /** Every name there is. */
    public static List<String> names() {
        return NAMES;
    }
}
