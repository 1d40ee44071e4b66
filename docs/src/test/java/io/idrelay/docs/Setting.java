package io.idrelay.docs;

import java.util.Locale;

/**
 * One setting, as its interface tells of it.
 *
 * @param name the property; one part stands in angle brackets where it is a name of one's own
 * @param fallback empty where there is none
 * @param bounds empty for none
 */
record Setting(String name, String type, String fallback, String bounds, String sentence) {

    /** Empty where the property has a name of one's own in it. */
    String variable() {
        return name.contains("<")
                ? ""
                : name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    String row() {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        quoted(variable()),
                        type,
                        quoted(fallback),
                        bounds,
                        sentence.replace("|", "\\|"));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
