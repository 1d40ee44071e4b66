package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The five services; each topic is written by one of them, each sealed part read by one. */
public enum ServiceName {
    TOKEN_SERVICE("token-service"),
    PROCESS_SERVICE("process-service"),
    WEBHOOK_INGEST("webhook-ingest"),
    RESULT_NORMALIZER("result-normalizer"),
    NOTIFICATION_SERVICE("notification-service");

    private final String value;

    ServiceName(String value) {
        this.value = value;
    }

    /** The name in {@code ce_source}, settings and logs, for example {@code token-service}. */
    @JsonValue
    public String value() {
        return value;
    }

    /**
     * @throws IllegalArgumentException when no service has this name
     */
    @JsonCreator
    public static ServiceName of(String value) {
        return Arrays.stream(values())
                .filter(service -> service.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service has this name"));
    }
}
