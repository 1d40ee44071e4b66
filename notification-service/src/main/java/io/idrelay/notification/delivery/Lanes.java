package io.idrelay.notification.delivery;

import io.idrelay.contracts.CallbackEndpointId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Who may have how many attempts running. Every endpoint has its own bound and a smaller one after
 * a failure, so a dead endpoint holds few of the places that all share.
 *
 * <p>Safe for use by several threads.
 */
final class Lanes {
    private final Bounds bounds;
    private final RandomGenerator random;
    private final Map<CallbackEndpointId, Integer> running = new HashMap<>();
    private final Set<CallbackEndpointId> failing = new HashSet<>();
    private int runningInAll;

    Lanes(Bounds bounds, RandomGenerator random) {
        this.bounds = bounds;
        this.random = random;
    }

    /**
     * How many attempts may run at once.
     *
     * @param perFailingEndpoint to an endpoint whose last attempt failed
     */
    record Bounds(int all, int perEndpoint, int perFailingEndpoint) {}

    /**
     * How many each of these endpoints may start now. Free places are dealt one at a time in an
     * order of chance, so that none is always last.
     */
    synchronized Map<CallbackEndpointId, Integer> quotas(List<CallbackEndpointId> due) {
        List<CallbackEndpointId> waiting = new ArrayList<>(due);
        Collections.shuffle(waiting, java.util.Random.from(random));
        Map<CallbackEndpointId, Integer> dealt = new LinkedHashMap<>();
        int free = bounds.all() - runningInAll;
        while (free > 0) {
            waiting.removeIf(lane -> dealt.getOrDefault(lane, 0) >= freeIn(lane));
            if (waiting.isEmpty()) {
                break;
            }
            for (CallbackEndpointId lane : waiting.subList(0, Math.min(free, waiting.size()))) {
                dealt.merge(lane, 1, Integer::sum);
                free--;
            }
        }
        return dealt;
    }

    synchronized void started(CallbackEndpointId lane) {
        running.merge(lane, 1, Integer::sum);
        runningInAll++;
    }

    synchronized void ended(CallbackEndpointId lane) {
        running.computeIfPresent(lane, (id, count) -> count == 1 ? null : count - 1);
        runningInAll--;
    }

    synchronized void answered(CallbackEndpointId lane, boolean delivered) {
        if (delivered) {
            failing.remove(lane);
        } else {
            failing.add(lane);
        }
    }

    synchronized int running() {
        return runningInAll;
    }

    private int freeIn(CallbackEndpointId lane) {
        int bound =
                failing.contains(lane)
                        ? Math.min(bounds.perFailingEndpoint(), bounds.perEndpoint())
                        : bounds.perEndpoint();
        return bound - running.getOrDefault(lane, 0);
    }
}
