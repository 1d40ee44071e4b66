package io.idrelay.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The repository as a contributor has just cloned it, in a folder that may be changed. */
record ContributorCopy(Path root) {
    private static final Path ORIGINAL = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> LEFT_OUT =
            Set.of("target", ".git", ".idrelay", "node_modules", ".idea");

    /** What a command did. */
    record Ran(int exit, String output) {}

    /** Copies these files and folders. */
    static ContributorCopy of(Path folder, String... parts) throws IOException {
        for (String part : parts) {
            Files.walkFileTree(ORIGINAL.resolve(part), new Copier(folder));
        }
        return new ContributorCopy(folder);
    }

    /** Runs a script with bash, stopping at the first command that fails. */
    Ran run(String script, Map<String, String> environment, Duration max) throws Exception {
        Path output = Files.createTempFile("contributor", ".out");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        Process shell = builder.start();
        try {
            if (!shell.waitFor(max.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still runs: " + script + Files.readString(output));
            }
            return new Ran(shell.exitValue(), Files.readString(output));
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
            Files.delete(output);
        }
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    static String original(String file) throws IOException {
        return Files.readString(ORIGINAL.resolve(file));
    }

    private static final class Copier extends SimpleFileVisitor<Path> {
        private final Path to;

        Copier(Path to) {
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(dir.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isRegularFile() && !file.getFileName().toString().equals(".git")) {
                Path target = to.resolve(ORIGINAL.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
