package io.idrelay.vendor.alibaba.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** The {@code Result} of CheckVerifyLog; its numbers are strings. */
@JsonNaming(UpperCamelCaseStrategy.class)
public record VerifyLog(
        @Nullable String verifyStatus,
        @Nullable String verifyErrorCode,
        @Nullable String interruptPageEn) {}
