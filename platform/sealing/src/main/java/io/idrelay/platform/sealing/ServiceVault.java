package io.idrelay.platform.sealing;

import io.idrelay.contracts.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;

/**
 * Seals what a service stores for itself and that belongs to no dossier: secrets of vendor accounts
 * and callbacks, signing keys.
 *
 * <p>Data keys are made per hour and instance and wrapped by the service's key-encryption key. Safe
 * for use by several threads.
 */
@ApplicationScoped
public class ServiceVault {
    private static final String WRAP_CONTEXT = "idrelay service vault 1";

    private final StreamKey streamKey;
    private final StreamKeyReader reader;

    @Inject
    ServiceVault(KeyWrapper wrapper) {
        this(wrapper, System::nanoTime);
    }

    ServiceVault(KeyWrapper wrapper, LongSupplier nanoTime) {
        this.streamKey =
                new StreamKey(
                        SealVersions.FOR_SERVICE, key -> wrapper.wrap(key, WRAP_CONTEXT), nanoTime);
        this.reader =
                new StreamKeyReader(
                        SealVersions.FOR_SERVICE,
                        wrapped -> wrapper.unwrap(wrapped, WRAP_CONTEXT),
                        nanoTime);
    }

    /**
     * Seals a value.
     *
     * @param context where it is stored, for example {@code signing-key|<id>}; the same at {@link
     *     #open}
     */
    public <T> Sealed<T> seal(T value, String context) {
        return new Sealed<>(streamKey.seal(SealedContent.write(value), SealContext.of(context)));
    }

    /**
     * Opens a value that any instance of this service sealed.
     *
     * @throws UnreadableSeal when it is not this service's, was changed or moved
     */
    public <T> T open(Sealed<T> sealed, Class<T> type, String context) throws UnreadableSeal {
        return SealedContent.read(reader.open(sealed.bytes(), SealContext.of(context)), type);
    }
}
