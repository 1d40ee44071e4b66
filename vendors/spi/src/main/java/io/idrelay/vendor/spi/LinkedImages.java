package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Images of a vendor that gives each a link which needs no credentials and dies after a while. */
public final class LinkedImages implements Images {
    /** What a link that has died is answered with. */
    private static final Set<Integer> DEAD = Set.of(400, 401, 403, 404, 410);

    @Override
    public ImageOutcome fetch(FoundImage image, VendorHandle handle, VendorAccess access) {
        return image.location()
                .flatMap(LinkedImages::parse)
                .map(link -> fetch(link, access.http()))
                .orElseGet(() -> new ImageOutcome.Gone("link-malformed"));
    }

    private static ImageOutcome fetch(URI link, VendorHttp http) {
        VendorRequest request = VendorRequest.get(link).header("Accept", "*/*").expectingMedia();
        return switch (http.send(request)) {
            case VendorAnswer.Answered answer when answer.successful() ->
                    new ImageOutcome.Fetched(answer.body());
            case VendorAnswer.Answered answer when DEAD.contains(answer.status()) ->
                    new ImageOutcome.Gone("link-dead");
            case VendorAnswer.Answered answer ->
                    new ImageOutcome.Failed(VendorFailure.of(answer, Optional.empty()));
            case VendorAnswer.Unanswered none -> new ImageOutcome.Failed(VendorFailure.of(none));
        };
    }

    private static Optional<URI> parse(String location) {
        try {
            URI uri = new URI(location);
            return Optional.ofNullable(uri.getHost()).map(host -> uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
