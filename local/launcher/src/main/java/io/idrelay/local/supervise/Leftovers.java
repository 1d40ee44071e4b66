package io.idrelay.local.supervise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes of an earlier run that its launcher could not end itself. */
public final class Leftovers {
    private Leftovers() {}

    /** Ends what the state file names and still runs; returns the names. */
    public static List<String> stop(DataFolder data, Duration patience) {
        Optional<RunState> state = RunState.read(data);
        if (state.isEmpty() || state.get().running()) {
            return List.of();
        }
        List<RunState.Part> alive =
                state.get().parts().stream()
                        .filter(p -> p.process().flatMap(RunState.Owned::alive).isPresent())
                        .toList();
        alive.forEach(p -> p.process().flatMap(RunState.Owned::alive).ifPresent(h -> h.destroy()));
        alive.forEach(
                p -> p.process().flatMap(RunState.Owned::alive).ifPresent(h -> end(h, patience)));
        RunState.delete(data);
        return alive.stream().map(RunState.Part::name).toList();
    }

    /** Waits for a process that was asked to end, then ends it for good. */
    public static void end(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
