package io.idrelay.vendor.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a vendor which signs nothing was asked to send with every callback, as they
 * stand in an account's secret: one {@code Name: value} per line.
 *
 * @param names in the operator's spelling, not to be kept
 * @param failure why a webhook does not carry them; empty where it carries all
 */
public record AgreedHeaders(Set<String> names, Optional<String> failure) {
    private static final String LINE = "[A-Za-z0-9-]{1,100}: ?[\\x21-\\x7e][\\x20-\\x7e]{0,999}";

    /** What such a secret must look like, for an {@link AccountForm.Field}; at most ten lines. */
    public static final String PATTERN = LINE + "(\\r?\\n" + LINE + "){0,9}";

    public AgreedHeaders {
        names = Set.copyOf(names);
    }

    /** Compares a webhook's headers with the agreed ones, in constant time. */
    public static AgreedHeaders compare(IncomingWebhook webhook, @Nullable String lines) {
        if (lines == null || lines.isBlank()) {
            return failed("not-configured");
        }
        Set<String> names = new HashSet<>();
        boolean all = true;
        // No early end: how long this takes must not tell which header was right.
        for (String line : lines.split("\\r?\\n", -1)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                return failed("not-configured");
            }
            String name = line.substring(0, colon).strip();
            names.add(name);
            all &= matches(webhook, name, line.substring(colon + 1).strip());
        }
        return all ? new AgreedHeaders(names, Optional.empty()) : failed("header-wrong");
    }

    private static AgreedHeaders failed(String code) {
        return new AgreedHeaders(Set.of(), Optional.of(code));
    }

    private static boolean matches(IncomingWebhook webhook, String name, String expected) {
        boolean found = false;
        for (String value : webhook.header(name)) {
            found |= MessageDigest.isEqual(digest(value), digest(expected));
        }
        return found;
    }

    /** Hides the length, which a plain comparison would show. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
