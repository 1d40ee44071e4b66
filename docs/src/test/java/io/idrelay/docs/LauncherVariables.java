package io.idrelay.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables that {@code ./idrelay} reads: told by its help, used by its code. */
final class LauncherVariables {
    private static final Pattern TOLD = Pattern.compile("(?m)^  ([A-Z][A-Z0-9_]+)  +(\\S.*)$");
    private static final Pattern READ =
            Pattern.compile("(?:getenv|fromEnvironment)\\(\"(\\w+)\"\\)|\\$\\{env:(\\w+)");

    private final Path root;

    LauncherVariables(Path root) {
        this.root = root;
    }

    /** What the help says, by name. */
    Map<String, String> told() {
        Map<String, String> variables = new TreeMap<>();
        TOLD.matcher(text(root.resolve("idrelay")))
                .results()
                .forEach(line -> variables.put(line.group(1), line.group(2)));
        return variables;
    }

    /** What the launcher asks the environment for. */
    SortedSet<String> read() {
        try (Stream<Path> files = Files.walk(root.resolve("local/launcher/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> READ.matcher(text(file)).results())
                    .map(use -> use.group(1) == null ? use.group(2) : use.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String table() {
        return told().entrySet().stream()
                .map(entry -> "| `%s` | %s |".formatted(entry.getKey(), entry.getValue()))
                .collect(
                        Collectors.joining(
                                "\n", "| environment variable | meaning |\n|---|---|\n", "\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
