package io.idrelay.sandbox.demo;

import java.time.Instant;

/** A verification as the demo merchant's app sees it. */
record VerificationView(
        String processId,
        String dossierId,
        String reference,
        String vendor,
        String channel,
        String outcome,
        String person,
        String captureUrl,
        String sdkToken,
        Instant startedAt) {
    static VerificationView of(DemoVerification verification) {
        return new VerificationView(
                verification.processId(),
                verification.dossierId(),
                verification.reference(),
                verification.vendor(),
                verification.channel(),
                verification.outcome().key(),
                verification.person().key(),
                verification.captureUrl(),
                verification.sdkToken(),
                verification.startedAt());
    }

    @Override
    public String toString() {
        return "VerificationView[" + processId + "]";
    }
}
