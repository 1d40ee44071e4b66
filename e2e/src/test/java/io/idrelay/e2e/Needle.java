package io.idrelay.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Something that must not be found, in every form it could hide in. */
final class Needle {
    private final String name;
    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    Needle(String name, byte[] bytes) {
        this.name = name;
        forms.put("plain", List.of(latin(bytes)));
        forms.put("base64", base64(bytes));
        forms.put("hex", List.of(HexFormat.of().formatHex(bytes)));
        forms.put("percent", List.of(each(bytes, "%%%02x")));
        forms.put("unicode escape", List.of(each(bytes, "\\u%04x")));
    }

    static Needle of(String text) {
        return new Needle(text, text.getBytes(StandardCharsets.UTF_8));
    }

    String name() {
        return name;
    }

    /**
     * The form in which it stands in the haystack by name; case does not matter, but for base64.
     */
    List<String> foundIn(String haystack, String lowerHaystack) {
        List<String> found = new ArrayList<>();
        forms.forEach((form, texts) -> {
            boolean exact = form.equals("base64");
            boolean hit =
                    texts.stream()
                            .anyMatch(text ->
                                    exact
                                            ? haystack.contains(text)
                                            : lowerHaystack.contains(
                                                    text.toLowerCase(Locale.ROOT)));
            if (hit) {
                found.add(form);
            }
        });
        return found;
    }

    /** All forms, one after the other, for planting. */
    String planted() {
        StringBuilder all = new StringBuilder();
        forms.values().forEach(texts -> all.append(' ').append(texts.getFirst()));
        return all.toString();
    }

    static int formCount() {
        return 5;
    }

    /** Base64 has no fixed start: what stands before shifts it by 0, 1 or 2 bytes. */
    private static List<String> base64(byte[] bytes) {
        List<String> all = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The first characters mix with what stands before, the last with what follows.
            int from = shift == 0 ? 0 : shift + 1;
            int to = encoded.length() - (shifted.length % 3 == 0 ? 0 : 1);
            String sure = encoded.substring(from, to);
            all.add(sure);
            all.add(sure.replace('+', '-').replace('/', '_'));
        }
        return all;
    }

    private static String each(byte[] bytes, String format) {
        StringBuilder all = new StringBuilder();
        for (byte b : bytes) {
            all.append(String.format(format, b & 0xff));
        }
        return all.toString();
    }

    /** One character per byte, so that any haystack can be searched as text. */
    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
