package io.idrelay.local.command;

import io.idrelay.contracts.QuarantineOrder;
import io.idrelay.contracts.QuarantineOrder.Action;
import io.idrelay.contracts.ServiceName;
import io.idrelay.local.OperatorError;
import io.idrelay.local.quarantine.Held;
import io.idrelay.local.quarantine.Quarantines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records that a service could not handle, as an operator sees and settles them. */
@Command(
        name = "quarantine",
        description = {
            "Lists, shows, replays and drops records that a service could not handle.",
            "Their content stays sealed: only reason, place and shape are shown."
        },
        mixinStandardHelpOptions = true)
public final class QuarantineCommand implements Runnable {
    private static final List<ServiceName> SERVICES =
            List.of(
                    ServiceName.PROCESS_SERVICE,
                    ServiceName.RESULT_NORMALIZER,
                    ServiceName.NOTIFICATION_SERVICE);
    private static final int POLL_MILLIS = 500;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        Usage.require(spec);
    }

    @Command(
            name = "list",
            description = "Lists what waits to be settled, a line each.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin BrokerOption broker,
            @Option(names = "--service", description = "Only this service's.") String service) {
        List<Held> all = new ArrayList<>();
        for (ServiceName one : services(service)) {
            all.addAll(broker.quarantines().read(one).held().values());
        }
        if (all.isEmpty()) {
            System.out.println("nothing is in quarantine");
        }
        for (Held held : all) {
            System.out.printf(
                    "%-21s %-8s %s  %-24s %s%n",
                    held.service().value(), held.place(), held.since(), held.reason(), held.type());
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows why and whence a record is there, and its shape without values.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin BrokerOption broker,
            @Option(names = "--service", required = true) String service,
            @Parameters(paramLabel = "RECORD", description = "As in the list, for example 0/12.")
                    String place) {
        Held held = broker.quarantines().read(named(service)).held().get(place);
        if (held == null) {
            throw new OperatorError(
                    "no record " + place + " waits there; ./idrelay quarantine list shows them.");
        }
        System.out.println("service  " + held.service().value());
        System.out.println("record   " + held.place());
        System.out.println("since    " + held.since());
        System.out.println("reason   " + held.reason());
        System.out.println("type     " + held.type());
        System.out.println("source   " + held.source());
        System.out.println("shape    " + held.shape());
        return 0;
    }

    @Command(
            name = "replay",
            description = {
                "Has a service handle records again, once their cause was mended.",
                "Exit code 1 when one failed again or the time is up."
            },
            mixinStandardHelpOptions = true)
    int replay(
            @Mixin BrokerOption broker,
            @Option(names = "--service", required = true) String service,
            @Option(names = "--wait-seconds", defaultValue = "60") int waitSeconds,
            @Parameters(paramLabel = "RECORD", arity = "0..*", description = "None for all.")
                    List<String> places)
            throws InterruptedException {
        return settle(broker, named(service), Action.REPLAY, places, waitSeconds);
    }

    @Command(
            name = "drop",
            description = "Settles records so that they are never handled.",
            mixinStandardHelpOptions = true)
    int drop(
            @Mixin BrokerOption broker,
            @Option(names = "--service", required = true) String service,
            @Option(names = "--wait-seconds", defaultValue = "60") int waitSeconds,
            @Parameters(paramLabel = "RECORD", arity = "1..*") List<String> places)
            throws InterruptedException {
        return settle(broker, named(service), Action.DROP, places, waitSeconds);
    }

    private static int settle(
            BrokerOption broker,
            ServiceName service,
            Action action,
            @Nullable List<String> places,
            int waitSeconds)
            throws InterruptedException {
        Quarantines quarantines = broker.quarantines();
        Set<String> waiting = new LinkedHashSet<>(quarantines.read(service).held().keySet());
        if (places != null && !places.isEmpty()) {
            requireAll(places, waiting);
            waiting.retainAll(places);
        }
        if (waiting.isEmpty()) {
            System.out.println("nothing is in quarantine");
            return 0;
        }
        // By name, so that what comes meanwhile is not settled unseen.
        quarantines.send(new QuarantineOrder(service, action, List.copyOf(waiting)));
        return report(quarantines, service, waiting, waitSeconds);
    }

    private static int report(
            Quarantines quarantines, ServiceName service, Set<String> waiting, int waitSeconds)
            throws InterruptedException {
        boolean good = true;
        long until = System.nanoTime() + waitSeconds * 1_000_000_000L;
        while (!waiting.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(POLL_MILLIS);
            var outcomes = quarantines.read(service).outcomes();
            for (String place : List.copyOf(waiting)) {
                String outcome = outcomes.get(place);
                if (outcome != null) {
                    System.out.printf("%-8s %s%n", place, outcome);
                    good &= outcome.equals("handled") || outcome.equals("dropped");
                    waiting.remove(place);
                }
            }
        }
        if (!waiting.isEmpty()) {
            System.out.println(
                    waiting.size()
                            + " not settled yet: "
                            + service.value()
                            + " is away, or waits for what it depends on; the order stands.");
        }
        return good && waiting.isEmpty() ? 0 : 1;
    }

    private static void requireAll(List<String> places, Set<String> waiting) {
        for (String place : places) {
            if (!waiting.contains(place)) {
                throw new OperatorError(
                        "no record "
                                + place
                                + " waits there; ./idrelay quarantine list shows them.");
            }
        }
    }

    private static List<ServiceName> services(@Nullable String name) {
        return name == null ? SERVICES : List.of(named(name));
    }

    private static ServiceName named(String name) {
        return SERVICES.stream()
                .filter(service -> service.value().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new OperatorError(
                                "--service is one of process-service, result-normalizer and"
                                        + " notification-service."));
    }
}
