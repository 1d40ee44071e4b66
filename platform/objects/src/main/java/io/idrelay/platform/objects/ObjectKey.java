package io.idrelay.platform.objects;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of an object: 128 random bits as 32 hexadecimal digits. Nothing of it comes from
 * outside, so it can be part of a path.
 */
public record ObjectKey(String value) {
    private static final int RANDOM_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses what {@link #create} did not make. */
    public ObjectKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an object's key has 32 hexadecimal digits");
        }
    }

    /** A key that nothing has yet. */
    public static ObjectKey create() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new ObjectKey(HexFormat.of().formatHex(random));
    }

    /** Spreads objects over 256 folders. */
    String shelf() {
        return value.substring(0, 2);
    }

    String path() {
        return shelf() + "/" + value;
    }
}
