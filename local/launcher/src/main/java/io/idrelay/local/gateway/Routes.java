package io.idrelay.local.gateway;

import io.idrelay.local.supervise.PartName;
import java.util.List;
import java.util.Optional;

/** Which service answers which path; the same table stands in deploy/ for Kubernetes. */
final class Routes {
    private record Route(String prefix, PartName part) {}

    private static final List<Route> ROUTES =
            List.of(
                    new Route("/oauth2", PartName.TOKEN_SERVICE),
                    new Route("/.well-known", PartName.TOKEN_SERVICE),
                    new Route("/v1/merchants", PartName.TOKEN_SERVICE),
                    new Route("/v1/sdk-tokens", PartName.TOKEN_SERVICE),
                    new Route("/v1/signing-keys", PartName.TOKEN_SERVICE),
                    new Route("/v1/webhooks", PartName.WEBHOOK_INGEST),
                    new Route("/v1/callback-endpoints", PartName.NOTIFICATION_SERVICE),
                    new Route("/v1/deliveries", PartName.NOTIFICATION_SERVICE),
                    new Route("/sandbox", PartName.SANDBOX),
                    new Route("/demo", PartName.SANDBOX),
                    new Route("/v1", PartName.PROCESS_SERVICE),
                    new Route("/c", PartName.PROCESS_SERVICE),
                    new Route("/r", PartName.PROCESS_SERVICE));

    private Routes() {}

    static Optional<PartName> of(String path) {
        return ROUTES.stream()
                .filter(r -> path.equals(r.prefix()) || path.startsWith(r.prefix() + "/"))
                .map(Route::part)
                .findFirst();
    }
}
