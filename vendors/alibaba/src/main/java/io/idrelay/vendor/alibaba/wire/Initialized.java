package io.idrelay.vendor.alibaba.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Result} of Initialize.
 *
 * @param clientCfg for the native SDK
 * @param transactionUrl for a browser
 * @param protocol for a page in a frame
 */
@JsonNaming(UpperCamelCaseStrategy.class)
public record Initialized(
        @Nullable String transactionId,
        @Nullable String clientCfg,
        @Nullable String transactionUrl,
        @Nullable String protocol) {
    @Override
    public String toString() {
        return "Initialized[redacted]";
    }
}
