package io.idrelay.vendor.spi;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What a vendor offers. A capability that is not declared is refused cleanly, and the testkit tests
 * the refusal too.
 *
 * @param coverage what it can verify with
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
        Coverage coverage,
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
        /** On a page in a browser. */
        PAGE,
        /** In an app, with the vendor's SDK. */
        SDK,
        /** Nowhere: the merchant has the images and uploads them through the API. */
        API
    }

    /**
     * What a vendor can verify with.
     *
     * @param documents document types in our words, for example {@code passport}, by ISO 3166-1
     *     alpha-3 country; {@code *} for any country
     * @param eidMethods electronic-ID providers by the vendor's names
     */
    public record Coverage(Map<String, Set<String>> documents, Set<String> eidMethods) {
        public Coverage {
            documents = Map.copyOf(documents);
            eidMethods = Set.copyOf(eidMethods);
        }
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
        FETCH,
        /** Images it holds can be fetched. */
        IMAGES,
        /** It wants to know the end user's device before it opens a session. */
        DEVICE_INFO
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
