package io.idrelay.vendor.alibaba;

import io.idrelay.contracts.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The CallbackToken of a session: 128 bits of an HMAC over its id, so that nobody has to remember
 * it and the token of one session proves nothing for another.
 */
final class AlibabaCallbackToken {
    private static final int LETTERS = 32;

    private AlibabaCallbackToken() {}

    static String of(SessionId session, String secret) {
        byte[] mac = AlibabaEncoding.hmac("HmacSHA256", secret, "callback " + session.value());
        return HexFormat.of().formatHex(mac).substring(0, LETTERS);
    }

    /** Whether this is the session's token; takes as long whatever is given. */
    static boolean proves(String given, SessionId session, String secret) {
        return MessageDigest.isEqual(digest(given), digest(of(session, secret)));
    }

    /** Hides the length, which a plain comparison would show. */
    private static byte[] digest(String text) {
        return AlibabaEncoding.sha256Hex(text.getBytes(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
