package io.idrelay.notification.endpoint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a merchant may have sent with its callbacks. */
final class HeaderRules {
    static final int COUNT_MAX = 16;
    static final int VALUE_LENGTH_MAX = 2048;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    private static final Pattern VALUE =
            Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e\\t]*[\\x21-\\x7e])?");

    /** Hop-by-hop headers, and those that frame the request. */
    private static final Set<String> RESERVED =
            Set.of(
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-type",
                    "expect",
                    "host",
                    "keep-alive",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "user-agent");

    private HeaderRules() {}

    /** The first rule these headers break, in words and without their values. */
    static Optional<String> broken(Map<String, String> headers) {
        if (headers.size() > COUNT_MAX) {
            return Optional.of("has at most " + COUNT_MAX + " entries");
        }
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!NAME.matcher(name).matches() || !seen.add(name)) {
                return Optional.of("has valid header names, each once");
            }
            if (isReserved(name)) {
                return Optional.of("has no header that idrelay or HTTP itself sets");
            }
            if (!valid(header.getValue())) {
                return Optional.of("has header values of visible ASCII characters");
            }
        }
        return Optional.empty();
    }

    private static boolean isReserved(String name) {
        return RESERVED.contains(name) || name.startsWith("proxy-") || name.startsWith("webhook-");
    }

    @SuppressWarnings("NullAway") // JSON can put a null into any map
    private static boolean valid(String value) {
        return value != null
                && value.length() <= VALUE_LENGTH_MAX
                && VALUE.matcher(value).matches();
    }
}
