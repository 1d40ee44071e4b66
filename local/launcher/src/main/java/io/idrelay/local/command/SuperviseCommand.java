package io.idrelay.local.command;

import io.idrelay.local.supervise.Installation;
import io.idrelay.local.supervise.Progress;
import io.idrelay.local.supervise.Supervisor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What {@code up} leaves running in the background. */
@Command(
        name = "supervise",
        hidden = true,
        description = "Starts everything and stays in the foreground.",
        mixinStandardHelpOptions = true)
public final class SuperviseCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();
    @Mixin private PortOption port = new PortOption();

    @Override
    public Integer call() {
        Installation installation = Installation.of(data.path(), port.port());
        try (Supervisor supervisor = Supervisor.start(installation, Progress.to(System.out))) {
            supervisor.watch();
        }
        return 0;
    }
}
