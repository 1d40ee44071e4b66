package io.idrelay.local.command;

import io.idrelay.local.demo.DemoRun;
import io.idrelay.local.demo.DemoStory;
import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Installation;
import io.idrelay.local.supervise.Memory;
import io.idrelay.local.supervise.Progress;
import io.idrelay.local.supervise.RunState;
import io.idrelay.local.supervise.Supervisor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and takes end users through a verification at each vendor. */
@Command(
        name = "demo",
        description = {
            "Starts everything, creates a demo merchant, takes end users through each vendor's verification",
            "over real HTTP, and stays up until Ctrl-C. Uses what is up already with this data."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();
    @Mixin private PortOption port = new PortOption();

    @Option(
            names = "--once",
            description = "End by itself; exit code 0 only if every step really happened.")
    private boolean once;

    @Option(
            names = "--vendor",
            paramLabel = "VENDOR",
            description = "Only this vendor, and one end user; see --outcome.")
    private @Nullable String vendor;

    @Option(
            names = "--outcome",
            defaultValue = "accepted",
            description = {
                "With --vendor: any end in sandbox/README.md, for example rejected-liveness",
                "(default: ${DEFAULT-VALUE})."
            })
    private String outcome = "accepted";

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Optional<RunState> running = RunState.read(folder).filter(RunState::running);
        if (running.isPresent()) {
            return run(Installation.running(folder, running.get())) ? 0 : 1;
        }
        Installation installation = Installation.of(data.path(), port.port());
        try (Supervisor supervisor = Supervisor.start(installation, Progress.to(System.out))) {
            boolean good = run(installation);
            if (!once) {
                System.out.println("Everything stays up until Ctrl-C.");
                supervisor.watch();
            }
            return good ? 0 : 1;
        }
    }

    private boolean run(Installation installation) {
        DemoRun demo = new DemoRun(installation, System.out);
        boolean good =
                vendor == null ? demo.run() : demo.run(List.of(DemoStory.wanted(vendor, outcome)));
        RunState.read(installation.data())
                .ifPresent(
                        state -> StatusCommand.memory(Memory.perPart(state, installation.data())));
        return good;
    }
}
