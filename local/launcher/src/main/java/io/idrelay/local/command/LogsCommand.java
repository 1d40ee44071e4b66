package io.idrelay.local.command;

import io.idrelay.local.OperatorError;
import io.idrelay.local.supervise.DataFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs. */
@Command(
        name = "logs",
        description = "Shows the logs of all parts, or of one.",
        mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {
    private static final int POLL_MILLIS = 250;
    private static final int CHUNK_BYTES = 64 * 1024;

    @Mixin private DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "For example process-service.")
    private @Nullable String service;

    @Option(
            names = "--lines",
            defaultValue = "40",
            description = "Lines of each (default: ${DEFAULT-VALUE}).")
    private int lines = 40;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what comes, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<Path, Long> ends = new LinkedHashMap<>();
        for (Path file : files()) {
            List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
            String name = name(file);
            all.subList(Math.max(0, all.size() - lines), all.size())
                    .forEach(line -> System.out.println(name + " | " + line));
            ends.put(file, Files.size(file));
        }
        while (follow) {
            Thread.sleep(POLL_MILLIS);
            for (Map.Entry<Path, Long> entry : ends.entrySet()) {
                entry.setValue(more(entry.getKey(), entry.getValue()));
            }
        }
        return 0;
    }

    private List<Path> files() throws IOException {
        DataFolder folder = data.folder();
        if (!Files.isDirectory(folder.logs())) {
            throw new OperatorError(
                    "there are no logs in " + folder.root() + "; start with ./idrelay up.");
        }
        try (Stream<Path> all = Files.list(folder.logs())) {
            List<Path> wanted =
                    all.filter(f -> service == null || name(f).equals(service)).sorted().toList();
            if (wanted.isEmpty()) {
                throw new OperatorError(
                        "no part is called " + service + "; ./idrelay status names them.");
            }
            return wanted;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("[.]log$", "");
    }

    private static long more(Path file, long from) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() <= from) {
                return in.length();
            }
            in.seek(from);
            byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, in.length() - from)];
            in.readFully(chunk);
            String text = new String(chunk, StandardCharsets.UTF_8);
            text.lines().forEach(line -> System.out.println(name(file) + " | " + line));
            return from + chunk.length;
        }
    }
}
