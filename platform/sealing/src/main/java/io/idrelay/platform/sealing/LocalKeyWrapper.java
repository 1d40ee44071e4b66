package io.idrelay.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/** Wraps data keys with a Tink keyset from a file; older keys of the set still unwrap. */
@DefaultBean
@ApplicationScoped
public class LocalKeyWrapper implements KeyWrapper {
    private final Supplier<Aead> aead;

    @Inject
    LocalKeyWrapper(SealingConfig config) {
        this(() -> Keysets.required(config.kek(), "idrelay.sealing.kek"));
    }

    private LocalKeyWrapper(Supplier<Path> file) {
        this.aead = Lazy.of(() -> load(file.get()));
    }

    /** A wrapper with the keyset in this file, read at first use. */
    public static LocalKeyWrapper of(Path file) {
        return new LocalKeyWrapper(() -> file);
    }

    @Override
    public byte[] wrap(byte[] dataKey, String context) {
        try {
            return aead.get().encrypt(dataKey, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be wrapped", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String context) throws UnreadableSeal {
        try {
            return aead.get().decrypt(wrapped, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnreadableSeal(UnreadableSeal.Reason.UNKNOWN_KEY);
        }
    }

    private static Aead load(Path file) {
        try {
            return Keysets.read(file).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw Keysets.unusable(file, e);
        }
    }
}
