package io.idrelay.vendor.alibaba.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** The {@code Result} of CheckResult; what begins with {@code Ext} is JSON in a string. */
@JsonNaming(UpperCamelCaseStrategy.class)
public record CheckedResult(
        @Nullable String passed,
        @Nullable String subCode,
        @Nullable JsonNode extFaceInfo,
        @Nullable JsonNode extIdInfo,
        @Nullable JsonNode extSourceInfo,
        @Nullable JsonNode extRiskInfo) {
    @Override
    public String toString() {
        return "CheckedResult[redacted]";
    }
}
