package io.idrelay.process.image;

import io.idrelay.contracts.result.FoundImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Which image of a session's is meant, whatever address a result gives it: the first, second, … of
 * its kind in both words.
 */
record Slot(String value, String kind) {
    private static final int KIND_LENGTH_MAX = 32;

    /** One for each image, in their order. */
    static List<Slot> of(List<FoundImage> images) {
        Map<String, Integer> seen = new HashMap<>();
        List<Slot> slots = new ArrayList<>();
        for (FoundImage image : images) {
            String words = hash(image.kind() + "\n" + image.vendorKind());
            int nth = seen.merge(words, 1, Integer::sum);
            slots.add(new Slot(words + "-" + nth, bounded(image.kind())));
        }
        return slots;
    }

    private static String bounded(String kind) {
        return kind.substring(0, Math.min(kind.length(), KIND_LENGTH_MAX));
    }

    private static String hash(String words) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
