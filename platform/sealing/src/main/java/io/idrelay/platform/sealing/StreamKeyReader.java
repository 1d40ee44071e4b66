package io.idrelay.platform.sealing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;

/** Opens what a {@link StreamKey} sealed; unwraps each data key once and keeps a bounded number. */
final class StreamKeyReader {
    private static final int KEYS_MAX = 2_048;
    private static final Duration KEPT = Duration.ofHours(2);

    private final byte version;
    private final Unwrap unwrap;
    private final BoundedCache<ByteBuffer, SecretKey> keys;

    interface Unwrap {
        byte[] unwrap(byte[] wrapped) throws UnreadableSeal;
    }

    StreamKeyReader(byte version, Unwrap unwrap, LongSupplier nanoTime) {
        this.version = version;
        this.unwrap = unwrap;
        this.keys = new BoundedCache<>(KEYS_MAX, KEPT, nanoTime);
    }

    byte[] open(byte[] bytes, SealContext context) throws UnreadableSeal {
        Envelope envelope = Envelope.parse(bytes, version);
        ByteBuffer id = ByteBuffer.wrap(envelope.head());
        Optional<SecretKey> known = keys.get(id);
        SecretKey key = known.isPresent() ? known.get() : unwrapped(envelope);
        byte[] plain =
                AesGcm.decrypt(
                        key,
                        envelope.nonce(),
                        envelope.cipherText(),
                        envelope.head(),
                        context.bytes());
        if (known.isEmpty()) {
            keys.put(id, key);
        }
        return plain;
    }

    private SecretKey unwrapped(Envelope envelope) throws UnreadableSeal {
        byte[] key = unwrap.unwrap(envelope.wrappedKey());
        if (key.length != AesGcm.KEY_BYTES) {
            throw new UnreadableSeal(UnreadableSeal.Reason.MALFORMED);
        }
        return AesGcm.key(key);
    }
}
