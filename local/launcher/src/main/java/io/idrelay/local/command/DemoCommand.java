package io.idrelay.local.command;

import io.idrelay.local.demo.DemoRun;
import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Installation;
import io.idrelay.local.supervise.Memory;
import io.idrelay.local.supervise.Progress;
import io.idrelay.local.supervise.RunState;
import io.idrelay.local.supervise.Supervisor;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and takes four end users through a verification. */
@Command(
        name = "demo",
        description = {
            "Starts everything, creates a demo merchant, takes four end users through a verification",
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

    private static boolean run(Installation installation) {
        boolean good = new DemoRun(installation, System.out).run();
        RunState.read(installation.data())
                .ifPresent(
                        state -> StatusCommand.memory(Memory.perPart(state, installation.data())));
        return good;
    }
}
