package io.idrelay.process.verification;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code wait} of RFC 7240's {@code Prefer}. */
final class WaitPreference {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})");

    private WaitPreference() {}

    /** How long to wait; a preference that is not understood is ignored, as the RFC says. */
    static Duration of(List<String> prefer, Duration max) {
        Matcher matcher = WAIT.matcher(String.join(",", prefer));
        if (!matcher.find()) {
            return Duration.ZERO;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return wanted.compareTo(max) > 0 ? max : wanted;
    }
}
