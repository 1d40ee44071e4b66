package io.idrelay.token.key;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.outbox.Outbox;
import io.idrelay.platform.sealing.ServiceVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign access tokens.
 *
 * <p>A new key is published before it signs, so that every service knows it by then; the very first
 * of an installation signs at once. An old one is retired when the last token it signed has
 * expired.
 */
@ApplicationScoped
public class SigningKeys {
    private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(1);

    private final SigningKeyStore store;
    private final ServiceVault vault;
    private final Outbox outbox;
    private final KeysConfig config;
    private final Clock clock;
    private final Map<String, PrivateKey> opened = new ConcurrentHashMap<>();

    SigningKeys(
            SigningKeyStore store,
            ServiceVault vault,
            Outbox outbox,
            KeysConfig config,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** A key to sign with. */
    public record Signer(String keyId, PrivateKey privateKey) {
        @Override
        public String toString() {
            return "Signer[" + keyId + "]";
        }
    }

    /** The key that signs now. */
    @Transactional
    public Signer signer() {
        SigningKeyRow row =
                store.signing(clock.instant())
                        .orElseThrow(() -> new IllegalStateException("no key signs yet"));
        return new Signer(row.id, opened.computeIfAbsent(row.id, id -> open(row)));
    }

    /** The public keys whose tokens may be valid, as JSON Web Keys. */
    @Transactional
    public List<Map<String, Object>> published() {
        return store.notRetired(clock.instant()).stream().map(k -> k.publicJwk).toList();
    }

    /** The public key with this id, unless it is retired. */
    @Transactional
    public Optional<PublicKey> publicKey(String keyId, Instant now) {
        return store.findByIdOptional(keyId)
                .filter(k -> k.retiresAt == null || k.retiresAt.isAfter(now))
                .map(k -> publicKey(k.publicJwk));
    }

    private static PublicKey publicKey(Map<String, Object> jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the first key of an installation; does nothing where there is one. */
    @Transactional
    void ensureFirst() {
        store.lockRotation();
        if (store.newest().isEmpty()) {
            publish(clock.instant());
        }
    }

    /**
     * Publishes a new key, which signs after the lead; one that is waiting already is left alone.
     */
    @Transactional
    void rotate() {
        store.lockRotation();
        Instant now = clock.instant();
        SigningKeyRow newest = store.newest().orElse(null);
        if (newest == null || newest.signsFrom.isAfter(now)) {
            return;
        }
        SigningKeyRow next = publish(now.plus(config.keyLead()));
        newest.signsUntil = next.signsFrom;
        newest.retiresAt = next.signsFrom.plus(longestLife()).plus(CLOCK_SKEW_MAX);
        tell(newest);
    }

    /** Rotates when the current key has signed long enough. */
    @Transactional
    void rotateWhenDue() {
        Instant now = clock.instant();
        boolean due =
                store.newest()
                        .map(k -> k.signsFrom.plus(config.keyLife()).isBefore(now))
                        .orElse(false);
        if (due) {
            rotate();
        }
    }

    private Duration longestLife() {
        Duration access = config.accessTokenLife();
        Duration sdk = config.sdkTokenLife();
        return access.compareTo(sdk) > 0 ? access : sdk;
    }

    private SigningKeyRow publish(Instant signsFrom) {
        EllipticCurveJsonWebKey jwk = generate();
        SigningKeyRow row = new SigningKeyRow();
        row.id = jwk.getKeyId();
        row.publicJwk = jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        row.privateKey =
                vault.seal(
                                jwk.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE),
                                context(row.id))
                        .bytes();
        row.signsFrom = signsFrom;
        row.createdAt = clock.instant();
        store.persist(row);
        tell(row);
        return row;
    }

    private static EllipticCurveJsonWebKey generate() {
        try {
            EllipticCurveJsonWebKey jwk = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            jwk.setAlgorithm("ES256");
            jwk.setUse("sig");
            jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
            return jwk;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(SigningKeyRow row) {
        SigningKeyPublished published =
                new SigningKeyPublished(row.id, row.publicJwk, row.signsFrom, row.retiresAt);
        outbox.add(Event.of(published, clock.instant(), Traces.currentTraceparent()));
    }

    private PrivateKey open(SigningKeyRow row) {
        try {
            String jwk = vault.open(new Sealed<>(row.privateKey), String.class, context(row.id));
            return PublicJsonWebKey.Factory.newPublicJwk(jwk).getPrivateKey();
        } catch (UnreadableSeal | JoseException e) {
            throw new IllegalStateException(
                    "a signing key cannot be opened; is the key-encryption key the right one?", e);
        }
    }

    private static String context(String keyId) {
        return "signing-key@" + keyId;
    }
}
