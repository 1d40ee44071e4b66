package io.idrelay.local.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory each part uses: its proportional set size, as Linux tells it. */
public final class Memory {
    private Memory() {}

    /** Bytes per part; empty where the operating system does not tell. */
    public static Map<String, Long> perPart(RunState state, DataFolder data) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        state.launcher()
                .alive()
                .flatMap(launcher -> pss(launcher.pid()))
                .ifPresent(b -> bytes.put("launcher, broker, gateway", b));
        postmaster(data).ifPresent(p -> bytes.put("database", pssOfFamily(p)));
        for (RunState.Part part : state.parts()) {
            part.process()
                    .flatMap(RunState.Owned::alive)
                    .flatMap(p -> pss(p.pid()))
                    .ifPresent(b -> bytes.put(part.name(), b));
        }
        return bytes;
    }

    private static long pssOfFamily(ProcessHandle parent) {
        return pss(parent.pid()).orElse(0L)
                + parent.descendants().mapToLong(p -> pss(p.pid()).orElse(0L)).sum();
    }

    /** The database tells its own process number in the first line of this file. */
    private static Optional<ProcessHandle> postmaster(DataFolder data) {
        try (Stream<Path> files =
                Files.find(data.database(), 3, (f, a) -> f.endsWith("postmaster.pid"))) {
            Optional<Path> file = files.findFirst();
            return file.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file.get()).getFirst().trim()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> pss(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
