package io.idrelay.local.supervise;

import java.util.List;

/**
 * The databases of an installation: one for each service that keeps something, and those of keys.
 */
final class Databases {
    static final List<String> ALL =
            List.of(
                    "idrelay_token",
                    "idrelay_process",
                    "idrelay_process_keys",
                    "idrelay_notification",
                    "idrelay_notification_keys");

    private Databases() {}

    static String of(PartName part) {
        return "idrelay_" + part.text().replaceFirst("-service$", "").replace('-', '_');
    }

    static String keysOf(PartName part) {
        return of(part) + "_keys";
    }
}
