package io.idrelay.local.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How much memory each part uses: its proportional set size, as Linux tells it. */
public final class Memory {
    private Memory() {}

    /** Bytes per part; empty where the operating system does not tell. */
    public static Map<String, Long> perPart(RunState state) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        state.launcher()
                .alive()
                .ifPresent(launcher -> {
                    pss(launcher.pid()).ifPresent(b -> bytes.put("launcher, broker, gateway", b));
                    long database =
                            launcher.descendants()
                                    .filter(Memory::isPostgres)
                                    .mapToLong(p -> pss(p.pid()).orElse(0L))
                                    .sum();
                    bytes.put("database", database);
                });
        for (RunState.Part part : state.parts()) {
            part.process()
                    .flatMap(RunState.Owned::alive)
                    .flatMap(p -> pss(p.pid()))
                    .ifPresent(b -> bytes.put(part.name(), b));
        }
        return bytes;
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
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
