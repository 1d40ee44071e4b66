package io.idrelay.local.command;

import io.idrelay.local.supervise.Memory;
import io.idrelay.local.supervise.RunState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows each part. */
@Command(
        name = "status",
        description =
                "Shows each part, where it is and whether it is ready. Exit code 1 when one is not.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Optional<RunState> state = RunState.read(data.folder()).filter(RunState::running);
        if (state.isEmpty()) {
            System.out.println("idrelay is not up; start it with ./idrelay up");
            return 1;
        }
        System.out.println("idrelay at " + state.get().publicUrl());
        boolean good = true;
        for (RunState.Part part : state.get().parts()) {
            String word = part.process().isPresent() ? probe(part) : part.state();
            good &= "ready".equals(word);
            System.out.printf("  %-22s %-12s %s%n", part.name(), word, part.url());
        }
        state.get().problem().ifPresent(p -> System.out.println("  " + p));
        memory(Memory.perPart(state.get(), data.folder()));
        return good ? 0 : 1;
    }

    static void memory(Map<String, Long> bytes) {
        long sum = 0;
        System.out.println("Memory (proportional set size)");
        for (Map.Entry<String, Long> part : bytes.entrySet()) {
            sum += part.getValue();
            System.out.printf("  %-26s %6d MB%n", part.getKey(), part.getValue() / 1_000_000);
        }
        System.out.printf("  %-26s %6d MB%n", "all", sum / 1_000_000);
    }

    private static String probe(RunState.Part part) {
        if (part.process().flatMap(RunState.Owned::alive).isEmpty()) {
            return "ended";
        }
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(part.url() + "/q/health/ready"))
                            .timeout(Duration.ofSeconds(2))
                            .build();
            int code = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return code == 200 ? "ready" : "not ready";
        } catch (IOException e) {
            return "no answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "no answer";
        }
    }
}
