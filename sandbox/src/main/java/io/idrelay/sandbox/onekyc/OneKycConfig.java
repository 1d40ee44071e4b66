package io.idrelay.sandbox.onekyc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The simulated OneKYC and its partners. */
@ConfigMapping(prefix = "idrelay.sandbox.onekyc")
interface OneKycConfig {
    /** How long a partner token is good; up to a day. */
    @WithDefault("PT30M")
    Duration tokenLifetime();

    /** How long an SDK token or a launch URL is good; up to 100 days. */
    @WithDefault("P60D")
    Duration sessionLifetime();

    /** Partners known from the start, by a name of their own; at most 1,000. */
    Map<String, PartnerConfig> partners();

    /** One partner. */
    interface PartnerConfig {
        /** The client-id of the partner's token requests. */
        String clientId();

        /** The pass-key of the partner's token requests. */
        String passKey();

        /** The onboarding partners that belong to this client, each PARTNER-PLATFORM-FLOW. */
        Set<String> onboardingPartners();

        /** Where results are called back; no callback without it. */
        Optional<String> callbackUrl();

        /** The callback's method: POST, PUT or PATCH. */
        @WithDefault("POST")
        String callbackMethod();

        /** The headers that every callback carries. */
        Map<String, String> headers();
    }
}
