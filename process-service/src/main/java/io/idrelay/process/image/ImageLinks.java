package io.idrelay.process.image;

import io.idrelay.process.PublicUrls;
import io.idrelay.process.lookup.LookupHashes;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Links that need no access token: which image, until when, and our signature of both. */
@ApplicationScoped
class ImageLinks {
    private static final String PURPOSE = "image-link";
    private static final int SIGNED_BYTES = 24;
    private static final int SIGNATURE_BYTES = 32;

    private final LookupHashes hashes;
    private final PublicUrls urls;
    private final ImageConfig config;
    private final Clock clock;

    ImageLinks(LookupHashes hashes, PublicUrls urls, ImageConfig config, Clock clock) {
        this.hashes = hashes;
        this.urls = urls;
        this.config = config;
        this.clock = clock;
    }

    /** A link and its end. */
    record Link(URI url, Instant expiresAt) {}

    Link make(UUID image) {
        Instant expiresAt = clock.instant().plus(config.linkLife()).truncatedTo(ChronoUnit.SECONDS);
        byte[] signed = signed(image, expiresAt.getEpochSecond());
        byte[] token =
                ByteBuffer.allocate(SIGNED_BYTES + SIGNATURE_BYTES)
                        .put(signed)
                        .put(hashes.sign(PURPOSE, signed))
                        .array();
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        return new Link(urls.image(text), expiresAt);
    }

    private static byte[] signed(UUID image, long expiresAtSeconds) {
        return ByteBuffer.allocate(SIGNED_BYTES)
                .putLong(image.getMostSignificantBits())
                .putLong(image.getLeastSignificantBits())
                .putLong(expiresAtSeconds)
                .array();
    }

    /** The image a link is to; empty for one that is not ours, or whose time is over. */
    Optional<UUID> read(String text) {
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (token.length != SIGNED_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(token, SIGNED_BYTES);
        byte[] signature = Arrays.copyOfRange(token, SIGNED_BYTES, token.length);
        return MessageDigest.isEqual(signature, hashes.sign(PURPOSE, signed))
                ? unexpired(ByteBuffer.wrap(signed))
                : Optional.empty();
    }

    private Optional<UUID> unexpired(ByteBuffer signed) {
        UUID image = new UUID(signed.getLong(), signed.getLong());
        boolean over = clock.instant().getEpochSecond() >= signed.getLong();
        return over ? Optional.empty() : Optional.of(image);
    }
}
