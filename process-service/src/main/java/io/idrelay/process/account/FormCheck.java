package io.idrelay.process.account;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.AccountForm.Part;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what an operator fills in against the vendor's form. Pure; faults never show a value. */
final class FormCheck {
    static final int VALUE_CHARS_MAX = 4096;

    private final AccountForm form;
    private final AddressRule addresses;

    FormCheck(AccountForm form, AddressRule addresses) {
        this.form = form;
        this.addresses = addresses;
    }

    /** What is wrong with the settings of an account. */
    Stream<Fault> settings(Map<String, String> given) {
        return Stream.concat(unknown(given, "settings", true), fields(given, "settings", true));
    }

    /** What is wrong with all secrets of an account. */
    Stream<Fault> secrets(Map<String, String> given) {
        return Stream.concat(unknown(given, "secrets", false), fields(given, "secrets", false));
    }

    private Stream<Fault> unknown(Map<String, String> given, String place, boolean settings) {
        return given.keySet().stream()
                .sorted()
                .filter(name -> fieldsOf(settings).noneMatch(f -> f.name().equals(name)))
                .map(name -> new Fault(place + "." + name, strayRule(name, settings)));
    }

    private String strayRule(String name, boolean settings) {
        if (form.find(name).isEmpty()) {
            return "is not known to this vendor";
        }
        return settings ? "is a secret and belongs to secrets" : "is no secret; it is a setting";
    }

    private Stream<Fault> fields(Map<String, String> given, String place, boolean settings) {
        return fieldsOf(settings)
                .flatMap(field ->
                        broken(field, given.get(field.name()))
                                .map(rule -> new Fault(place + "." + field.name(), rule))
                                .stream());
    }

    private Stream<Field> fieldsOf(boolean settings) {
        return form.fields().stream().filter(f -> (f.part() == Part.SETTING) == settings);
    }

    private Optional<String> broken(Field field, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            boolean missing = field.required() && field.fallback().isEmpty();
            return missing ? Optional.of("is required: " + field.sentence()) : Optional.empty();
        }
        if (value.length() > VALUE_CHARS_MAX) {
            return Optional.of("has at most " + VALUE_CHARS_MAX + " characters");
        }
        if (value.isEmpty() || !Pattern.matches(field.pattern(), value)) {
            return Optional.of("must match " + field.pattern());
        }
        return isAddress(field, value) ? addresses.broken(value) : Optional.empty();
    }

    /** By name, and by look: no setting may bring http in by another name. */
    private static boolean isAddress(Field field, String value) {
        return field.part() == Part.SETTING
                && (field.name().endsWith("Url") || value.matches("(?i)https?:.*"));
    }
}
