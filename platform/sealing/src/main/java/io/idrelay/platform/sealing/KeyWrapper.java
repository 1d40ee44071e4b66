package io.idrelay.platform.sealing;

/**
 * Encrypts data keys under a key-encryption key that may live elsewhere, for example in a KMS.
 *
 * <p>Called about once per data key and instance, never per value. Safe for use by several threads.
 */
public interface KeyWrapper {
    /**
     * Wraps a data key.
     *
     * @param context must be the same at {@link #unwrap}
     */
    byte[] wrap(byte[] dataKey, String context);

    /**
     * The data key in {@code wrapped}.
     *
     * @throws UnreadableSeal when no key of this wrapper fits, or the context is another
     */
    byte[] unwrap(byte[] wrapped, String context) throws UnreadableSeal;
}
