package io.idrelay.vendor.idfy;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A capture link with the ways back in it. */
final class IdfyLink {
    private IdfyLink() {}

    /**
     * The link an end user is sent to; empty where IDfy gave none. See "Best practices for
     * redirect_uri": encoded, and without a {@code #}.
     */
    static Optional<URI> of(@Nullable String captureLink, URI returnUrl) {
        return Optional.ofNullable(captureLink)
                .filter(link -> link.matches("https?://[\\x21-\\x7e&&[^#]]{1,4000}"))
                .map(link -> {
                    String back = encoded(returnUrl);
                    String join = link.indexOf('?') < 0 ? "?" : "&";
                    return link + join + "redirect_uri=" + back + "&exit_url=" + back;
                })
                .flatMap(IdfyLink::parse);
    }

    private static String encoded(URI url) {
        String text = url.toString();
        int fragment = text.indexOf('#');
        return URLEncoder.encode(
                fragment < 0 ? text : text.substring(0, fragment), StandardCharsets.UTF_8);
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
