package io.idrelay.vendor.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer of a vendor and the result that must come of it: {@code <name>.answer.json} and {@code
 * <name>.result.json} in the test resources' folder {@code recordings}.
 *
 * <p>With {@code -Didrelay.recordings.write=true} results are written instead of compared; read
 * what changed before you commit it.
 */
public record Recording(String name, Path folder) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "recordings");

    /** All of the module's recordings. */
    public static List<Recording> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".answer.json"))
                    .map(name -> name.substring(0, name.length() - ".answer.json".length()))
                    .sorted()
                    .map(name -> new Recording(name, FOLDER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("an adapter brings recordings in " + FOLDER, e);
        }
    }

    /** The recording of this name. */
    public static Recording named(String name) {
        return new Recording(name, FOLDER);
    }

    /** What the vendor answered. */
    public JsonNode answer() {
        return read(name + ".answer.json");
    }

    /** What must come of it. */
    public JsonNode result() {
        return read(name + ".result.json");
    }

    /** Whether results are written, not compared. */
    static boolean writing() {
        return Boolean.getBoolean("idrelay.recordings.write");
    }

    void write(JsonNode result) {
        try {
            Files.writeString(
                    folder.resolve(name + ".result.json"), result.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String file) {
        try {
            return Json.mapper().readTree(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
