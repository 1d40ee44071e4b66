package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idrelay.local.supervise.PartName;
import io.idrelay.local.supervise.RunState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Watches, during a demo run, to whom each service opens connections. */
class ReachE2E {
    private static final Set<PartName> MAY_CALL_OUT =
            Set.of(
                    PartName.PROCESS_SERVICE,
                    PartName.RESULT_NORMALIZER,
                    PartName.NOTIFICATION_SERVICE);
    private static final Set<PartName> HAS_DATABASE =
            Set.of(PartName.TOKEN_SERVICE, PartName.PROCESS_SERVICE, PartName.NOTIFICATION_SERVICE);

    private final Running system = Running.system();

    @Test
    void servicesReachOnlyWhatTheirWorkIs() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "needs Linux's /proc/net/tcp");
        RunState state = RunState.read(system.installation().data()).orElseThrow();
        Map<String, Set<Integer>> seen = new HashMap<>();
        AtomicBoolean watching = new AtomicBoolean(true);
        Thread watcher =
                Thread.ofPlatform()
                        .start(() -> {
                            while (watching.get()) {
                                state.parts().forEach(p -> watch(p, seen));
                            }
                        });

        boolean good = system.demo().run();
        watching.set(false);
        watcher.join();

        assertThat(good).isTrue();
        int kafka = port(system.supervisor().bootstrapServers());
        for (PartName service : MAY_CALL_OUT) {
            assertThat(seen.get(service.text())).contains(system.installation().port());
        }
        for (RunState.Part part : state.parts()) {
            if (part.process().isPresent() && !part.name().equals("sandbox")) {
                assertThat(seen.get(part.name())).as(part.name()).contains(kafka);
                assertThat(allowed(part, kafka)).as(part.name()).containsAll(seen.get(part.name()));
            }
        }
    }

    private Set<Integer> allowed(RunState.Part part, int kafka) {
        Set<Integer> allowed = new HashSet<>(Set.of(kafka));
        if (named(HAS_DATABASE).contains(part.name())) {
            allowed.add(port(system.supervisor().jdbcUrl("postgres")));
        }
        if (named(MAY_CALL_OUT).contains(part.name())) {
            allowed.add(system.installation().port());
        }
        return allowed;
    }

    private static Set<String> named(Set<PartName> parts) {
        return parts.stream().map(PartName::text).collect(Collectors.toSet());
    }

    private static int port(String address) {
        return Integer.parseInt(
                address.replaceFirst("^.*:(?://)?[^:/]*:(\\d+).*$", "$1")
                        .replaceFirst("^[^:]*:", ""));
    }

    private static void watch(RunState.Part part, Map<String, Set<Integer>> seen) {
        part.process()
                .ifPresent(process ->
                        seen.computeIfAbsent(part.name(), n -> new HashSet<>())
                                .addAll(
                                        Connections.outgoing(
                                                process.pid(), URI.create(part.url()).getPort())));
    }
}
