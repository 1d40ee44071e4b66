package io.idrelay.local.command;

import io.idrelay.local.embedded.EmbeddedDatabase;
import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Leftovers;
import io.idrelay.local.supervise.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stops everything. */
@Command(
        name = "down",
        description = "Stops everything, also what a killed run has left; the data stays.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--purge", description = "Delete the data folder as well, keys included.")
    private boolean purge;

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Optional<ProcessHandle> launcher = RunState.read(folder).flatMap(s -> s.launcher().alive());
        launcher.ifPresent(process -> {
            process.destroy();
            Leftovers.end(process, PATIENCE);
        });
        List<String> left = Leftovers.stop(folder, PATIENCE);
        boolean database = EmbeddedDatabase.stopLeftover(folder.database());
        RunState.delete(folder);
        tell(launcher.isPresent(), left, database);
        if (purge) {
            folder.purge();
            System.out.println("Deleted " + folder.root());
        }
        return 0;
    }

    private static void tell(boolean launcher, List<String> left, boolean database) {
        if (!left.isEmpty()) {
            System.out.println("Stopped what an earlier run had left: " + String.join(", ", left));
        }
        if (database) {
            System.out.println("Stopped the database that an earlier run had left");
        }
        System.out.println(
                launcher || database || !left.isEmpty() ? "idrelay is down" : "idrelay was not up");
    }
}
