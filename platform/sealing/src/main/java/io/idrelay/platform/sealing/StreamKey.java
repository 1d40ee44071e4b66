package io.idrelay.platform.sealing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals with a data key that lives an hour in this instance's memory alone, wrapped once for its
 * reader. The nonce counts up, so it cannot repeat under one key.
 */
final class StreamKey {
    private static final long KEY_NANOS_MAX = Duration.ofHours(1).toNanos();
    private static final long MESSAGES_MAX = 1L << 32;

    private final byte version;
    private final UnaryOperator<byte[]> wrap;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Current current;

    private record Current(SecretKey key, byte[] head, long sinceNanos, AtomicLong messages) {
        boolean usableAt(long nowNanos) {
            return nowNanos - sinceNanos < KEY_NANOS_MAX && messages.get() < MESSAGES_MAX;
        }
    }

    StreamKey(byte version, UnaryOperator<byte[]> wrap, LongSupplier nanoTime) {
        this.version = version;
        this.wrap = wrap;
        this.nanoTime = nanoTime;
    }

    byte[] seal(byte[] plain, SealContext context) {
        Current now = current();
        byte[] nonce =
                ByteBuffer.allocate(AesGcm.NONCE_BYTES)
                        .putInt(0)
                        .putLong(now.messages().getAndIncrement())
                        .array();
        byte[] cipherText = AesGcm.encrypt(now.key(), nonce, plain, now.head(), context.bytes());
        return new Envelope(now.head(), nonce, cipherText).bytes();
    }

    private Current current() {
        Current known = current;
        return known != null && known.usableAt(nanoTime.getAsLong()) ? known : replace();
    }

    private Current replace() {
        lock.lock();
        try {
            Current known = current;
            if (known != null && known.usableAt(nanoTime.getAsLong())) {
                return known;
            }
            byte[] key = AesGcm.random(AesGcm.KEY_BYTES);
            byte[] head = Envelope.head(version, wrap.apply(key));
            Current next =
                    new Current(AesGcm.key(key), head, nanoTime.getAsLong(), new AtomicLong());
            current = next;
            return next;
        } finally {
            lock.unlock();
        }
    }
}
