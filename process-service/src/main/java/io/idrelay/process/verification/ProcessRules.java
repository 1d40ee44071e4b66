package io.idrelay.process.verification;

import io.idrelay.contracts.VendorId;
import io.idrelay.platform.problems.Problems;
import io.idrelay.vendor.spi.CountryCode;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a merchant may order. Pure but for its problems. */
final class ProcessRules {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final RedirectUrls redirectUrls;
    private final VerificationConfig config;

    ProcessRules(RedirectUrls redirectUrls, VerificationConfig config) {
        this.redirectUrls = redirectUrls;
        this.config = config;
    }

    /** A request that keeps every rule that needs no other data. */
    record Ordered(
            Flow flow,
            Channel channel,
            Optional<VendorId> vendor,
            ProcessOrder order,
            Duration expiresAfter) {}

    Ordered check(NewProcess request, Collection<String> redirectHosts) {
        Channel channel = word("channel", request.channel(), Channel.class).orElse(Channel.PAGE);
        return new Ordered(
                word("flow", request.flow(), Flow.class)
                        .orElseThrow(() -> Problems.badRequest("flow", "is required")),
                channel,
                Optional.ofNullable(request.vendor()).map(ProcessRules::vendor),
                new ProcessOrder(
                        redirectUrl(channel, request.redirectUrl(), redirectHosts),
                        Optional.ofNullable(request.country()).map(ProcessRules::country),
                        Optional.ofNullable(request.documentType())
                                .map(ProcessRules::documentType)),
                expiresAfter(request.expiresInSeconds()));
    }

    private static <E extends Enum<E>> Optional<E> word(
            String field, @Nullable String text, Class<E> words) {
        if (text == null) {
            return Optional.empty();
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(word);
            }
        }
        throw Problems.unprocessable("unsupported-" + field, field, "is a " + field + " we know");
    }

    private static VendorId vendor(String text) {
        try {
            return new VendorId(text);
        } catch (IllegalArgumentException e) {
            throw Problems.unprocessable("unsupported-vendor", "vendor", "is a vendor we know");
        }
    }

    private Optional<URI> redirectUrl(
            Channel channel, @Nullable String url, Collection<String> hosts) {
        return switch (channel) {
            case PAGE -> Optional.of(redirectUrl(url, hosts));
            case SDK, API -> {
                if (url != null) {
                    throw Problems.unprocessable(
                            "redirect-url-refused", "redirectUrl", "is for channel page alone");
                }
                yield Optional.empty();
            }
        };
    }

    private URI redirectUrl(@Nullable String url, Collection<String> hosts) {
        if (url == null) {
            throw Problems.badRequest("redirectUrl", "is required for channel page");
        }
        Optional<String> broken = redirectUrls.broken(url, hosts);
        if (broken.isPresent()) {
            throw Problems.unprocessable("redirect-url-refused", "redirectUrl", broken.get());
        }
        return URI.create(url);
    }

    private static String country(String text) {
        return CountryCode.alpha3(text)
                .filter(text::equals)
                .orElseThrow(() ->
                        Problems.badRequest(
                                "country", "is an ISO 3166-1 alpha-3 country code such as NOR"));
    }

    private static String documentType(String text) {
        if (!DOCUMENT_TYPE.matcher(text).matches()) {
            throw Problems.badRequest("documentType", "has 1 to 64 letters, digits, - and _");
        }
        return text;
    }

    private Duration expiresAfter(@Nullable Long seconds) {
        if (seconds == null) {
            return config.expiresAfter();
        }
        long secondsMax = config.expiresAfterMax().toSeconds();
        if (seconds < SHORTEST.toSeconds() || seconds > secondsMax) {
            throw Problems.badRequest(
                    "expiresInSeconds", "is from " + SHORTEST.toSeconds() + " to " + secondsMax);
        }
        return Duration.ofSeconds(seconds);
    }
}
