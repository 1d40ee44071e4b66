package io.idrelay.sandbox.demo;

import io.idrelay.sandbox.control.SimulatedVendor.Outcome;
import io.idrelay.sandbox.stage.Person;
import java.time.Instant;

/**
 * A verification that the demo merchant started.
 *
 * @param captureUrl where its end user goes; empty for one in an app
 * @param sdkToken what its app starts with; empty for one on a page
 */
record DemoVerification(
        String processId,
        String dossierId,
        String reference,
        String vendor,
        String channel,
        Outcome outcome,
        Person person,
        String captureUrl,
        String sdkToken,
        Instant startedAt) {
    @Override
    public String toString() {
        return "DemoVerification[" + processId + "]";
    }
}
