package io.idrelay.sandbox.cleardil;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** Which images ClearDil takes: JPEG, PNG and BMP, by their first bytes, from 1 KB to 4 MB. */
final class ClearDilImageRules {
    private static final int BYTES_MAX = 4 * 1024 * 1024;
    private static final int BYTES_MIN = 1024;
    private static final Map<String, byte[]> STARTS =
            Map.of(
                    "image/jpeg", HexFormat.of().parseHex("ffd8ff"),
                    "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
                    "image/bmp", HexFormat.of().parseHex("424d"));

    private ClearDilImageRules() {}

    /** What the image is; refuses it where it is nothing that is taken. */
    static String mediaType(String field, byte[] image) {
        if (image.length < BYTES_MIN || image.length > BYTES_MAX) {
            throw ClearDilRefusal.field(field, "wrong_value_length");
        }
        return STARTS.entrySet().stream()
                .filter(start -> startsWith(image, start.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> ClearDilRefusal.field(field, "invalid_value"));
    }

    private static boolean startsWith(byte[] image, byte[] start) {
        return Arrays.equals(image, 0, start.length, start, 0, start.length);
    }
}
