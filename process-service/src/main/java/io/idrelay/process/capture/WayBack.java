package io.idrelay.process.capture;

import io.idrelay.contracts.SessionId;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.process.session.EndUserReturns;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where an end user goes who comes back from a vendor. */
@ApplicationScoped
class WayBack {
    private final EndUserReturns returns;
    private final Verifications verifications;

    WayBack(EndUserReturns returns, Verifications verifications) {
        this.returns = returns;
        this.verifications = verifications;
    }

    /**
     * The verification, and the merchant's URL where it has one.
     *
     * @param url absent for a verification in an app, or when the dossier was erased
     */
    record Target(Verification verification, Optional<URI> url) {}

    /** That they came is a hint and no more: it has the result asked for, once. */
    @Transactional
    Optional<Target> of(SessionId session, Map<String, String> query) {
        return returns.returned(session, query).map(this::target);
    }

    private Target target(Verification verification) {
        return Traces.joined(
                verification.traceparent(),
                "end user return",
                () -> new Target(verification, url(verification)));
    }

    private Optional<URI> url(Verification verification) {
        try {
            return verifications
                    .order(verification)
                    .redirectUrl()
                    .map(url -> Redirects.append(url, said(verification)));
        } catch (UnreadableSeal e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> said(Verification verification) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("dossierId", verification.dossierId().value());
        said.put("processId", verification.id().value());
        said.put("status", verification.state().status().name().toLowerCase(Locale.ROOT));
        return said;
    }
}
