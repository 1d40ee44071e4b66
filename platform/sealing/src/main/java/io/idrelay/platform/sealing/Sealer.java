package io.idrelay.platform.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Seals values that only one other service can open; who seals cannot read them back.
 *
 * <p>The AES-GCM stream key is made per reader and hour and wrapped once with HPKE to the reader's
 * public key; the result carries all that its reader needs. Safe for use by several threads; blocks
 * only on the CPU.
 */
@ApplicationScoped
public class Sealer {
    private final SealingConfig config;
    private final LongSupplier nanoTime;
    private final Map<ServiceName, StreamKey> streamKeys = new ConcurrentHashMap<>();

    @Inject
    Sealer(SealingConfig config) {
        this(config, System::nanoTime);
    }

    Sealer(SealingConfig config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
    }

    /**
     * Seals a value for one reader.
     *
     * @param context must be the same at {@link Opener#open}
     * @throws IllegalStateException when {@code idrelay.sealing.public-keys} has no usable key of
     *     the reader
     */
    public <T> Sealed<T> seal(T value, ServiceName reader, SealContext context) {
        byte[] content = SealedContent.write(value);
        return new Sealed<>(
                streamKeys.computeIfAbsent(reader, this::streamKey).seal(content, context));
    }

    private StreamKey streamKey(ServiceName reader) {
        HybridEncrypt publicKey = publicKey(reader);
        byte[] info = SealVersions.hpkeInfo(reader);
        return new StreamKey(SealVersions.FOR_READER, key -> wrap(publicKey, key, info), nanoTime);
    }

    private static byte[] wrap(HybridEncrypt publicKey, byte[] key, byte[] info) {
        try {
            return publicKey.encrypt(key, info);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stream key could not be wrapped", e);
        }
    }

    private HybridEncrypt publicKey(ServiceName reader) {
        Path file = Keysets.required(config.publicKeys(), "idrelay.sealing.public-keys");
        try {
            JsonNode keyset = new ObjectMapper().readTree(file.toFile()).get(reader.value());
            if (keyset == null) {
                throw new IllegalStateException(
                        "the key file " + file + " has no key of " + reader.value());
            }
            KeysetHandle keys =
                    TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(keyset.toString());
            return keys.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (IOException | GeneralSecurityException e) {
            throw Keysets.unusable(file, e);
        }
    }
}
