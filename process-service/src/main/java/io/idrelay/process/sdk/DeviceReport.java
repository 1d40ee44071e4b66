package io.idrelay.process.sdk;

import io.idrelay.contracts.Redacted;
import io.idrelay.platform.problems.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor's SDK says of the end user's device.
 *
 * @param deviceInfo passed on unchanged; at most 16,384 characters
 */
record DeviceReport(@Nullable String deviceInfo) {
    private static final int LENGTH_MAX = 16_384;

    static Optional<Redacted<String>> info(@Nullable DeviceReport report) {
        Optional<String> info = Optional.ofNullable(report).map(DeviceReport::deviceInfo);
        if (info.filter(text -> text.length() > LENGTH_MAX).isPresent()) {
            throw Problems.badRequest("deviceInfo", "has at most 16384 characters");
        }
        return info.filter(text -> !text.isBlank()).map(Redacted::of);
    }

    @Override
    public String toString() {
        return "DeviceReport[redacted]";
    }
}
