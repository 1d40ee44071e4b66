package io.idrelay.local.supervise;

import io.idrelay.local.OperatorError;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The services of an installation, each in a JVM of its own, on a port it keeps. */
final class Services {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private record Plan(int port, Map<String, String> environment) {}

    private final Installation installation;
    private final Surroundings surroundings;
    private final Map<PartName, Plan> plans = new EnumMap<>(PartName.class);
    private final Map<PartName, ServiceProcess> running = new EnumMap<>(PartName.class);

    Services(Installation installation, Surroundings surroundings) {
        this.installation = installation;
        this.surroundings = surroundings;
    }

    synchronized void plan(Environment environment, JdbcUrls databases) {
        List<PartName> own = Arrays.stream(PartName.values()).filter(PartName::ownProcess).toList();
        List<Integer> ports = Ports.free(own.size());
        for (int i = 0; i < own.size(); i++) {
            PartName part = own.get(i);
            plans.put(part, new Plan(ports.get(i), environment.of(part, databases)));
        }
    }

    synchronized Collection<PartName> names() {
        return List.copyOf(plans.keySet());
    }

    synchronized void start(PartName part) {
        Plan plan = plans.get(part);
        if (plan == null) {
            throw new OperatorError(part.text() + " is no service of its own.");
        }
        running.put(
                part,
                ServiceProcess.start(
                        installation, part, plan.port(), plan.environment(), surroundings));
    }

    /** Ends a service, by signal or at once; returns when it is gone. */
    synchronized void stop(PartName part, boolean atOnce) {
        ServiceProcess service = running.remove(part);
        if (service == null) {
            return;
        }
        if (atOnce) {
            service.process().destroyForcibly();
        } else {
            service.process().destroy();
        }
        Leftovers.end(service.process().toHandle(), STOP_MAX);
    }

    synchronized List<ServiceProcess> running() {
        return List.copyOf(running.values());
    }

    synchronized Map<PartName, String> urls() {
        Map<PartName, String> urls = new EnumMap<>(PartName.class);
        plans.forEach((part, plan) -> urls.put(part, "http://127.0.0.1:" + plan.port()));
        return urls;
    }

    /** Ends all of them side by side. */
    synchronized void stopAll() {
        running.values().forEach(s -> s.process().destroy());
        running.values().forEach(s -> Leftovers.end(s.process().toHandle(), STOP_MAX));
        running.clear();
    }

    /** Where a database is, by its name. */
    interface JdbcUrls {
        String of(String database);
    }
}
