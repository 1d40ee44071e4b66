package io.idrelay.vendor.spi;

import java.util.List;

/**
 * The settings and secrets of an account, for validation, documentation and the operator's command.
 *
 * @param fields in the order an operator fills them in
 */
public record AccountForm(List<Field> fields) {
    public AccountForm {
        fields = List.copyOf(fields);
    }

    /**
     * One setting or secret.
     *
     * @param name as it stands in JSON, for example {@code clientId}
     * @param pattern a regular expression for the whole value
     * @param fallback the value where none is given; empty for none
     */
    public record Field(
            String name,
            Part part,
            boolean required,
            String pattern,
            String fallback,
            String sentence) {}

    /** Which service may read a field. */
    public enum Part {
        /** Not secret; shown in lists, known to all three services. */
        SETTING,
        /** A secret that proves webhooks; webhook-ingest alone. */
        VERIFICATION,
        /**
         * A secret that opens sessions and fetches results; process-service and result-normalizer.
         */
        CREDENTIAL
    }
}
