package io.idrelay.sandbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Plans for sessions that are not yet opened: the oldest goes to the next session. */
@ApplicationScoped
public class NextPlans {
    private static final int PLANS_MAX = 1000;

    private final Map<String, ArrayDeque<Plan>> byVendor = new HashMap<>();

    /** Takes the plan for the session that is being opened. */
    public synchronized Plan take(String vendor) {
        ArrayDeque<Plan> plans = byVendor.get(vendor);
        Plan plan = plans == null ? null : plans.poll();
        return plan == null ? Plan.NONE : plan;
    }

    synchronized boolean add(String vendor, Plan plan) {
        ArrayDeque<Plan> plans = byVendor.computeIfAbsent(vendor, key -> new ArrayDeque<>());
        return plans.size() < PLANS_MAX && plans.add(plan);
    }

    synchronized void clear() {
        byVendor.clear();
    }
}
