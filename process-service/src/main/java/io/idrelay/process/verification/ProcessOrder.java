package io.idrelay.process.verification;

import java.net.URI;
import java.util.Optional;

/**
 * What the merchant ordered beside flow and vendor; sealed at rest, for a redirect URL may name a
 * person.
 *
 * @param redirectUrl where the end user goes at the end; absent for an app
 * @param country ISO 3166-1 alpha-3
 */
public record ProcessOrder(
        Optional<URI> redirectUrl, Optional<String> country, Optional<String> documentType) {

    @Override
    public String toString() {
        return "ProcessOrder[redacted]";
    }
}
