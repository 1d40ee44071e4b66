package io.idrelay.platform.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.RegistryConfiguration;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens what other services sealed for this one.
 *
 * <p>Unwrapped stream keys are kept, bounded in number and time. Safe for use by several threads.
 */
@ApplicationScoped
public class Opener {
    private final StreamKeyReader reader;

    @Inject
    Opener(SealingConfig config, @ConfigProperty(name = "idrelay.service") String service) {
        this(config, ServiceName.of(service), System::nanoTime);
    }

    Opener(SealingConfig config, ServiceName service, LongSupplier nanoTime) {
        Supplier<HybridDecrypt> privateKey = Lazy.of(() -> privateKey(config));
        byte[] info = SealVersions.hpkeInfo(service);
        this.reader =
                new StreamKeyReader(
                        SealVersions.FOR_READER,
                        wrapped -> unwrap(privateKey.get(), wrapped, info),
                        nanoTime);
    }

    /**
     * Opens a sealed value.
     *
     * @param context the one it was sealed with
     * @throws UnreadableSeal when it is not for this service, was changed or moved
     * @throws IllegalStateException when {@code idrelay.sealing.private-key} is not usable
     */
    public <T> T open(Sealed<T> sealed, Class<T> type, SealContext context) throws UnreadableSeal {
        return SealedContent.read(reader.open(sealed.bytes(), context), type);
    }

    private static byte[] unwrap(HybridDecrypt privateKey, byte[] wrapped, byte[] info)
            throws UnreadableSeal {
        try {
            return privateKey.decrypt(wrapped, info);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSeal(UnreadableSeal.Reason.UNKNOWN_KEY);
        }
    }

    private static HybridDecrypt privateKey(SealingConfig config) {
        Path file = Keysets.required(config.privateKey(), "idrelay.sealing.private-key");
        try {
            return Keysets.read(file)
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw Keysets.unusable(file, e);
        }
    }
}
