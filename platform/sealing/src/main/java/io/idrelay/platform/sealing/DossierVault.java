package io.idrelay.platform.sealing;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;

/**
 * Seals personal data at rest under its dossier's own data key, so that destroying one small row
 * makes all of it unreadable.
 *
 * <p>The keys stand in the datasource {@code keys}, wrapped by the service's key-encryption key
 * (Flyway location {@code db/dossier-keys}). Unwrapped keys are kept for 30 seconds, so that a
 * destroyed key is gone from every instance within a minute, and from this one at once. May block
 * on that database, outside of the caller's transaction. Safe for use by several threads.
 */
@ApplicationScoped
public class DossierVault {
    private static final int KEYS_MAX = 10_000;
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final byte[] HEAD = {SealVersions.FOR_DOSSIER};

    private final DossierKeyStore store;
    private final KeyWrapper wrapper;
    private final BoundedCache<DossierId, SecretKey> keys;
    private final ReentrantLock[] locks = new ReentrantLock[64];

    @Inject
    DossierVault(DossierKeyStore store, KeyWrapper wrapper) {
        this(store, wrapper, System::nanoTime);
    }

    DossierVault(DossierKeyStore store, KeyWrapper wrapper, LongSupplier nanoTime) {
        this.store = store;
        this.wrapper = wrapper;
        this.keys = new BoundedCache<>(KEYS_MAX, KEPT, nanoTime);
        Arrays.setAll(locks, i -> new ReentrantLock());
    }

    /**
     * Seals a value for a dossier; the first time makes the dossier's key.
     *
     * @param context where it is stored, for example {@code dossier|person}; the same at {@link
     *     #open}
     * @throws DossierKeyDestroyed when the dossier was erased
     * @throws VaultUnavailable when the database of keys cannot be asked
     */
    public <T> Sealed<T> seal(DossierId dossier, T value, String context) {
        SecretKey key = key(dossier, true).orElseThrow(DossierKeyDestroyed::new);
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        byte[] content = SealedContent.write(value);
        byte[] cipherText = AesGcm.encrypt(key, nonce, content, HEAD, place(dossier, context));
        return new Sealed<>(
                ByteBuffer.allocate(HEAD.length + nonce.length + cipherText.length)
                        .put(HEAD)
                        .put(nonce)
                        .put(cipherText)
                        .array());
    }

    /**
     * Opens a value of a dossier.
     *
     * @throws UnreadableSeal when the key was destroyed, or the value changed or moved
     * @throws VaultUnavailable when the database of keys cannot be asked
     */
    public <T> T open(DossierId dossier, Sealed<T> sealed, Class<T> type, String context)
            throws UnreadableSeal {
        byte[] bytes = sealed.bytes();
        int contentAt = HEAD.length + AesGcm.NONCE_BYTES;
        if (bytes.length < contentAt + AesGcm.TAG_BYTES || bytes[0] != HEAD[0]) {
            throw new UnreadableSeal(UnreadableSeal.Reason.MALFORMED);
        }
        SecretKey key =
                key(dossier, false)
                        .orElseThrow(() -> new UnreadableSeal(UnreadableSeal.Reason.KEY_DESTROYED));
        byte[] nonce = Arrays.copyOfRange(bytes, HEAD.length, contentAt);
        byte[] cipherText = Arrays.copyOfRange(bytes, contentAt, bytes.length);
        byte[] content = AesGcm.decrypt(key, nonce, cipherText, HEAD, place(dossier, context));
        return SealedContent.read(content, type);
    }

    /**
     * Destroys a dossier's key for good: nothing sealed with it can be opened again, and nothing
     * new be sealed. Doing it again changes nothing.
     *
     * @throws VaultUnavailable when the database of keys cannot be asked; nothing is destroyed then
     */
    public void destroy(DossierId dossier) {
        locked(
                dossier,
                () -> {
                    store.destroy(dossier);
                    keys.remove(dossier);
                    return Optional.empty();
                });
    }

    private Optional<SecretKey> key(DossierId dossier, boolean make) {
        Optional<SecretKey> known = keys.get(dossier);
        return known.isPresent() ? known : locked(dossier, () -> load(dossier, make));
    }

    private Optional<SecretKey> load(DossierId dossier, boolean make) {
        Optional<DossierKeyStore.Stored> stored = store.find(dossier);
        if (stored.isEmpty() && make) {
            byte[] fresh = AesGcm.random(AesGcm.KEY_BYTES);
            stored = Optional.of(store.findOrInsert(dossier, wrapper.wrap(fresh, name(dossier))));
        }
        Optional<SecretKey> key =
                stored.flatMap(DossierKeyStore.Stored::wrappedKey)
                        .map(wrapped -> unwrapped(dossier, wrapped));
        key.ifPresent(k -> keys.put(dossier, k));
        return key;
    }

    private SecretKey unwrapped(DossierId dossier, byte[] wrapped) {
        try {
            return AesGcm.key(wrapper.unwrap(wrapped, name(dossier)));
        } catch (UnreadableSeal e) {
            // Not the same as a destroyed key: the operator has given this service a wrong KEK.
            throw new IllegalStateException(
                    "the key of a dossier does not open with this key-encryption key", e);
        }
    }

    private interface Step {
        Optional<SecretKey> run();
    }

    /** Loading and destroying one dossier's key exclude each other, so no dead key is kept. */
    private Optional<SecretKey> locked(DossierId dossier, Step step) {
        ReentrantLock lock = locks[Math.floorMod(dossier.hashCode(), locks.length)];
        lock.lock();
        try {
            return step.run();
        } finally {
            lock.unlock();
        }
    }

    private static String name(DossierId dossier) {
        return "idrelay dossier key 1 of " + dossier.value();
    }

    private static byte[] place(DossierId dossier, String context) {
        return (dossier.value() + "|" + context).getBytes(StandardCharsets.UTF_8);
    }
}
