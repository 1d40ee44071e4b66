package io.idrelay.local.command;

import com.fasterxml.jackson.core.type.TypeReference;
import io.idrelay.contracts.Json;
import io.idrelay.local.OperatorError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values from a command line or, for secrets, from a file. */
final class Pairs {
    private Pairs() {}

    static Map<String, String> of(@Nullable List<String> pairs, String option) {
        Map<String, String> all = new HashMap<>();
        for (String pair : pairs == null ? List.<String>of() : pairs) {
            int at = pair.indexOf('=');
            if (at < 1) {
                throw new OperatorError(option + " takes name=value.");
            }
            all.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return all;
    }

    /**
     * A JSON object of strings; a single hyphen reads standard input, which no process list shows.
     */
    static Map<String, String> ofFile(@Nullable String file) {
        if (file == null) {
            return Map.of();
        }
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return Json.mapper().readValue(in, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new OperatorError(
                    "--secrets-file must name a file with a JSON object of strings, or be - for standard input.");
        }
    }
}
