package io.idrelay.vendor.spi;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import java.time.Duration;
import java.util.Set;

/**
 * What a vendor offers. A capability that is not declared is refused cleanly, and the testkit tests
 * the refusal too.
 *
 * @param usualTime how long a verdict usually takes after capture; a result that is later is asked
 *     for
 * @param captureTime how long an end user has, unless the vendor says otherwise per session
 * @param callbackTrust what a callback of this vendor proves
 */
public record VendorProfile(
        String displayName,
        Set<Flow> flows,
        Set<Channel> channels,
        Set<Capability> capabilities,
        Set<Check.Kind> checks,
        Set<Decision> ends,
        CallbackTrust callbackTrust,
        Duration usualTime,
        Duration captureTime) {
    public VendorProfile {
        flows = Set.copyOf(flows);
        channels = Set.copyOf(channels);
        capabilities = Set.copyOf(capabilities);
        checks = Set.copyOf(checks);
        ends = Set.copyOf(ends);
    }

    /** How an end user is verified. */
    public enum Flow {
        DOCUMENT,
        CAPTURE,
        EID
    }

    /** Where an end user does it. */
    public enum Channel {
        PAGE,
        SDK
    }

    /** What a vendor may lack. */
    public enum Capability {
        /** Images are uploaded through the API. */
        UPLOAD,
        /** A verification is requested by a call of its own after capture. */
        SUBMIT,
        /** An open verification can be ended. */
        CANCEL,
        /** What the vendor keeps can be deleted. */
        DELETE,
        /** It calls back. */
        CALLBACK,
        /** A callback URL is given with each session. */
        CALLBACK_PER_SESSION,
        /** A result can be fetched. */
        FETCH
    }

    /** What a callback means. */
    public enum CallbackTrust {
        /** Fetch now; what it says decides nothing. */
        HINT,
        /** It is signed over its whole body and may be taken as the result. */
        SIGNED,
        /** The vendor offers no fetch, so its proved callback is all there is. */
        ONLY_SOURCE,
        /** The vendor never calls back. */
        NONE
    }
}
