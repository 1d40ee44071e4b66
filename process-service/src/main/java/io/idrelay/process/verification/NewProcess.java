package io.idrelay.process.verification;

import org.jspecify.annotations.Nullable;

/** A request to make a verification, as it came. */
record NewProcess(
        @Nullable String flow,
        @Nullable String vendor,
        @Nullable String channel,
        @Nullable String redirectUrl,
        @Nullable String country,
        @Nullable String documentType,
        @Nullable Long expiresInSeconds) {

    @Override
    public String toString() {
        return "NewProcess[redacted]";
    }
}
