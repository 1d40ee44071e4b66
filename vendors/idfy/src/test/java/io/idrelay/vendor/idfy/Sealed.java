package io.idrelay.vendor.idfy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Compact JWE written out by hand after RFC 7516, so that the adapter's library is not its own
 * judge.
 */
final class Sealed {
    private static final byte[] IV = "twelve bytes".getBytes(UTF_8);
    private static final int TAG_BITS = 128;

    private Sealed() {}

    static String of(String content) throws Exception {
        return of("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"key-0001\"}", content);
    }

    static String of(String header, String content) throws Exception {
        String head = encoded(header.getBytes(UTF_8));
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, head, IV).doFinal(content.getBytes(UTF_8));
        int end = sealed.length - TAG_BITS / 8;
        byte[] text = Arrays.copyOf(sealed, end);
        byte[] tag = Arrays.copyOfRange(sealed, end, sealed.length);
        return head + ".." + encoded(IV) + "." + encoded(text) + "." + encoded(tag);
    }

    static String open(String compact) throws Exception {
        String[] parts = compact.split("\\.", -1);
        byte[] text = decoded(parts[3]);
        byte[] tag = decoded(parts[4]);
        byte[] sealed = Arrays.copyOf(text, text.length + tag.length);
        System.arraycopy(tag, 0, sealed, text.length, tag.length);
        return new String(
                cipher(Cipher.DECRYPT_MODE, parts[0], decoded(parts[2])).doFinal(sealed), UTF_8);
    }

    static String header(String compact) {
        return new String(decoded(compact.substring(0, compact.indexOf('.'))), UTF_8);
    }

    private static Cipher cipher(int mode, String header, byte[] iv) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] key = Base64.getDecoder().decode(IdfyAtStub.KEY);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(header.getBytes(UTF_8));
        return cipher;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
