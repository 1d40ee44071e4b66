package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorSecrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings and secrets of an account, for validation, documentation and the operator's command.
 *
 * @param fields in the order an operator fills them in
 * @param callRate the vendor's own limit; the services' own holds beside it
 */
public record AccountForm(List<Field> fields, Optional<CallRate> callRate) {
    public AccountForm {
        fields = List.copyOf(fields);
    }

    /** A form of a vendor that names no limit. */
    public AccountForm(List<Field> fields) {
        this(fields, Optional.empty());
    }

    /** The field of this name. */
    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The settings and, where one is missing, its fallback. */
    public Map<String, String> withFallbacks(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        fields.stream()
                .filter(field -> field.part() == Part.SETTING && !field.fallback().isEmpty())
                .forEach(field -> all.put(field.name(), field.fallback()));
        all.putAll(settings);
        return Map.copyOf(all);
    }

    /** The secrets of one part, to be sealed for its reader. */
    public VendorSecrets part(Part part, VendorSecrets all) {
        Map<String, String> chosen = new HashMap<>(all.values());
        chosen.keySet()
                .removeIf(name -> find(name).map(Field::part).filter(part::equals).isEmpty());
        return new VendorSecrets(chosen);
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
            String sentence) {

        /** A setting that may be left out. */
        public static Field setting(String name, String pattern, String fallback, String sentence) {
            return new Field(name, Part.SETTING, false, pattern, fallback, sentence);
        }

        /** A setting or secret without which an account does not work. */
        public static Field required(String name, Part part, String pattern, String sentence) {
            return new Field(name, part, true, pattern, "", sentence);
        }
    }

    /** Which service may read a field. */
    public enum Part {
        /** Not secret; shown in lists, known to all three services. */
        SETTING,
        /**
         * A secret that proves webhooks; webhook-ingest, and process-service where a vendor is told
         * it when a session is opened.
         */
        VERIFICATION,
        /**
         * A secret that opens sessions and fetches results; process-service and result-normalizer.
         */
        CREDENTIAL
    }
}
