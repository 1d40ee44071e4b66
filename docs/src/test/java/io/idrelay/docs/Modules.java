package io.idrelay.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which libraries of ours each service is made of, as the build files say. */
final class Modules {
    static final List<String> SERVICES =
            List.of(
                    "token-service",
                    "process-service",
                    "webhook-ingest",
                    "result-normalizer",
                    "notification-service",
                    "sandbox");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<artifactId>(idrelay-[a-z-]+)</artifactId>(?!\\s*<scope>test)"
                            + "(?=\\s*</dependency>)");
    private static final Pattern NAME =
            Pattern.compile("</parent>\\s*<artifactId>(idrelay-[a-z-]+)</artifactId>");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private final Path root;
    private final Map<String, String> folders = new TreeMap<>();

    Modules(Path root) {
        this.root = root;
        MODULE.matcher(pom(".")).results().map(module -> module.group(1)).forEach(this::learn);
    }

    /** Every module with sources, in the build's order. */
    List<String> all() {
        return MODULE.matcher(pom(".")).results().map(module -> module.group(1)).toList();
    }

    /** The service's own folder and those of its libraries. */
    SortedSet<String> of(String service) {
        SortedSet<String> found = new TreeSet<>();
        collect(service, found);
        return found;
    }

    private void collect(String folder, SortedSet<String> found) {
        if (found.add(folder)) {
            DEPENDENCY
                    .matcher(pom(folder))
                    .results()
                    .map(dependency -> folders.get(dependency.group(1)))
                    .forEach(library -> collect(library, found));
        }
    }

    private void learn(String folder) {
        NAME.matcher(pom(folder))
                .results()
                .findFirst()
                .ifPresent(name -> folders.put(name.group(1), folder));
    }

    private String pom(String folder) {
        try {
            return Files.readString(root.resolve(folder).resolve("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
