package io.idrelay.e2e;

import io.idrelay.e2e.collector.Collector;
import io.idrelay.local.demo.DemoRun;
import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Installation;
import io.idrelay.local.supervise.PartName;
import io.idrelay.local.supervise.Ports;
import io.idrelay.local.supervise.Progress;
import io.idrelay.local.supervise.RunState;
import io.idrelay.local.supervise.Supervisor;
import io.idrelay.local.supervise.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One installation for all tests of this JVM; it stops with the JVM. */
final class Running {
    static final Path ROOT = Path.of(System.getProperty("idrelay.root"));
    private static final Collector COLLECTOR = Collector.start();
    private static @Nullable Running running;

    private final Installation installation;
    private final Supervisor supervisor;

    private Running(Installation installation, Supervisor supervisor) {
        this.installation = installation;
        this.supervisor = supervisor;
    }

    static synchronized Running system() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Running start() {
        Surroundings observing = COLLECTOR.observing();
        return within(
                (part, port, process) -> {
                    observing.prepare(part, port, process);
                    // So that a callback that never comes holds no test up for a vendor's usual
                    // time.
                    process.environment().put("IDRELAY_OUTCOME_USUAL_TIME_MAX", "3s");
                },
                "e2e-data");
    }

    /** One more installation, for one test; who asks for it closes its supervisor. */
    static Running within(Surroundings surroundings, String folder) {
        System.setProperty("idrelay.root", ROOT.toString());
        DataFolder data = DataFolder.at(Path.of("target", folder));
        data.purge();
        int port = Ports.free(1).getFirst();
        Installation installation = new Installation(ROOT, data, port, "http://127.0.0.1:" + port);
        stampBuilt();
        return new Running(
                installation,
                Supervisor.start(installation, Progress.to(System.out), surroundings));
    }

    /** The build that runs these tests has just packaged every service. */
    private static void stampBuilt() {
        try {
            Path stamp = ROOT.resolve("target").resolve("idrelay.built");
            Files.createDirectories(stamp.getParent());
            if (!Files.exists(stamp)) {
                Files.createFile(stamp);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Supervisor supervisor() {
        return supervisor;
    }

    Installation installation() {
        return installation;
    }

    /** Where a part answers. */
    int port(PartName part) {
        return Integer.parseInt(state(part).url().replaceFirst("^.*:(\\d+)(/.*)?$", "$1"));
    }

    /** The process of a service. */
    long pid(PartName service) {
        return state(service).process().orElseThrow().pid();
    }

    private RunState.Part state(PartName part) {
        return RunState.read(installation.data()).orElseThrow().parts().stream()
                .filter(p -> p.name().equals(part.text()))
                .findFirst()
                .orElseThrow();
    }

    Web web() {
        return new Web(installation.publicUrl());
    }

    /** Every trace of the one installation. */
    static Collector traces() {
        return COLLECTOR;
    }

    DemoRun demo() {
        return new DemoRun(installation, System.out);
    }
}
