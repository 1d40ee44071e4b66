package io.idrelay.docs;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings that stand in no interface of their own, because every service has them. */
final class LooseSettings {
    private static final Map<String, String> SENTENCES =
            new TreeMap<>(
                    Map.of(
                            "idrelay.http.body-max",
                            "The largest body of a request, where it is less than the server's own"
                                    + " limit; process-service sets it to 256K.",
                            "idrelay.http.large-body-path",
                            "The paths, as a regular expression, that the server's own limit counts"
                                    + " for all the same; process-service names uploads of images.",
                            "idrelay.public-url",
                            "The base of every URL handed out, and the issuer of tokens; has no"
                                    + " default.",
                            "idrelay.service",
                            "Which service this is; each sets it itself, and nobody else does."));

    private LooseSettings() {}

    static Set<String> names() {
        return SENTENCES.keySet();
    }

    static String table() {
        return SENTENCES.entrySet().stream()
                .map(entry ->
                        "| `%s` | `%s` | %s |"
                                .formatted(
                                        entry.getKey(),
                                        new Setting(entry.getKey(), "", "", "", "").variable(),
                                        entry.getValue()))
                .collect(
                        Collectors.joining(
                                "\n",
                                "| property | environment variable | meaning |\n|---|---|---|\n",
                                "\n"));
    }
}
