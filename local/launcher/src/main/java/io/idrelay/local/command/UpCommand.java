package io.idrelay.local.command;

import io.idrelay.local.OperatorError;
import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Installation;
import io.idrelay.local.supervise.Progress;
import io.idrelay.local.supervise.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts everything in the background and says when each part is ready. */
@Command(
        name = "up",
        description =
                "Starts everything in the background and says when each part is ready, and where.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 100;

    @Mixin private DataOption data = new DataOption();
    @Mixin private PortOption port = new PortOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = data.folder().prepare();
        Optional<RunState> before = RunState.read(folder).filter(RunState::running);
        if (before.isPresent()) {
            return again(before.get());
        }
        Installation installation = Installation.of(folder.root(), port.port());
        Process launcher = spawn(installation);
        Thread stop = new Thread(launcher::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        follow(folder, launcher);
        Runtime.getRuntime().removeShutdownHook(stop);
        System.out.println("idrelay is up at " + installation.publicUrl());
        System.out.println("  operator credential  " + folder.root().resolve("operator.json"));
        System.out.println("  logs                 " + folder.logs());
        System.out.println("Stop it with ./idrelay down");
        return 0;
    }

    private static int again(RunState state) {
        List<String> ended =
                state.parts().stream()
                        .filter(p -> "ended".equals(p.state()))
                        .map(RunState.Part::name)
                        .toList();
        if (ended.isEmpty()) {
            System.out.println("idrelay is up already at " + state.publicUrl());
            return 0;
        }
        throw new OperatorError(
                String.join(", ", ended)
                        + " ended by itself; run ./idrelay down and then ./idrelay up to start again.");
    }

    private static Process spawn(Installation installation) throws IOException {
        Path log = installation.data().logOf("launcher");
        List<String> command = new ArrayList<>(detached());
        ProcessHandle.Info self = ProcessHandle.current().info();
        command.add(self.command().orElseThrow());
        command.addAll(
                java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("io.idrelay.local.Launcher", "supervise"));
        command.addAll(List.of("--data", installation.data().root().toString()));
        command.addAll(List.of("--port", Integer.toString(installation.port())));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
    }

    /** A terminal that closes takes only what belongs to it along. */
    private static List<String> detached() {
        for (String tool : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(tool))) {
                return List.of(tool);
            }
        }
        return List.of("nohup");
    }

    private static void follow(DataFolder folder, Process launcher) throws InterruptedException {
        Progress progress = Progress.to(System.out);
        Set<String> shown = new HashSet<>();
        long began = System.nanoTime();
        while (true) {
            boolean alive = !launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            Optional<RunState> state =
                    RunState.read(folder)
                            .filter(s -> s.launcher().pid() == launcher.pid() || !alive);
            for (RunState.Part part : state.map(RunState::parts).orElse(List.of())) {
                if ("ready".equals(part.state()) && shown.add(part.name())) {
                    progress.ready(
                            part.name(), part.url(), Duration.ofNanos(System.nanoTime() - began));
                }
            }
            if (!alive) {
                throw new OperatorError(
                        state.flatMap(RunState::problem)
                                .orElse("the launcher ended; see " + folder.logOf("launcher")));
            }
            if (state.map(RunState::ready).orElse(false)) {
                return;
            }
        }
    }
}
