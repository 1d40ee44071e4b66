package io.idrelay.platform.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A self-contained sealed value: version, wrapped key with its length before it, nonce, AES-GCM
 * ciphertext. Version and wrapped key are authenticated with the content.
 *
 * @param head the version byte, the length and the wrapped key, as they stand in the bytes
 */
record Envelope(byte[] head, byte[] nonce, byte[] cipherText) {
    private static final int HEAD_BYTES_MIN = 3;

    static byte[] head(byte version, byte[] wrappedKey) {
        return ByteBuffer.allocate(HEAD_BYTES_MIN + wrappedKey.length)
                .put(version)
                .putShort((short) wrappedKey.length)
                .put(wrappedKey)
                .array();
    }

    static Envelope parse(byte[] bytes, byte version) throws UnreadableSeal {
        int fixed = HEAD_BYTES_MIN + AesGcm.NONCE_BYTES + AesGcm.TAG_BYTES;
        if (bytes.length < fixed || bytes[0] != version) {
            throw new UnreadableSeal(UnreadableSeal.Reason.MALFORMED);
        }
        int wrapped = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(1));
        if (bytes.length < fixed + wrapped) {
            throw new UnreadableSeal(UnreadableSeal.Reason.MALFORMED);
        }
        int nonceAt = HEAD_BYTES_MIN + wrapped;
        int contentAt = nonceAt + AesGcm.NONCE_BYTES;
        return new Envelope(
                Arrays.copyOf(bytes, nonceAt),
                Arrays.copyOfRange(bytes, nonceAt, contentAt),
                Arrays.copyOfRange(bytes, contentAt, bytes.length));
    }

    byte[] wrappedKey() {
        return Arrays.copyOfRange(head, HEAD_BYTES_MIN, head.length);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(head.length + nonce.length + cipherText.length)
                .put(head)
                .put(nonce)
                .put(cipherText)
                .array();
    }
}
