package io.idrelay.process.dossier;

import io.idrelay.platform.problems.Problem.FieldError;
import io.idrelay.process.dossier.NewDossier.NewContact;
import io.idrelay.process.dossier.NewDossier.NewPerson;
import io.idrelay.process.dossier.NewDossier.NewPoint;
import io.idrelay.process.dossier.NewDossier.NewProof;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a merchant may say of an end user. Pure; a rule never repeats the value it refuses. */
final class DossierRules {
    static final int REFERENCE_CHARACTERS_MAX = 200;
    static final int NAME_CHARACTERS_MAX = 200;
    private static final int PROOF_CHARACTERS_MAX = 200;
    private static final int EMAIL_CHARACTERS_MAX = 254;
    private static final int LOCALE_CHARACTERS_MAX = 35;
    private static final LocalDate EARLIEST_BIRTHDATE = LocalDate.of(1880, 1, 1);
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"<>(),;:\\\\]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Set<String> COUNTRIES =
            Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));

    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    private DossierRules(Instant now) {
        this.now = now;
    }

    /** Every rule the request breaks; empty for none. */
    static List<FieldError> check(NewDossier request, Instant now) {
        DossierRules rules = new DossierRules(now);
        rules.required("reference", request.reference(), REFERENCE_CHARACTERS_MAX);
        rules.person(request.person());
        rules.contact(request.contact());
        rules.locale(request.locale());
        return List.copyOf(rules.errors);
    }

    /** Whether the text is an ISO 3166-1 alpha-3 code in capitals. */
    static boolean isCountry(String text) {
        return COUNTRIES.contains(text);
    }

    private void person(@Nullable NewPerson person) {
        if (person == null) {
            return;
        }
        optional("person.givenName", person.givenName(), NAME_CHARACTERS_MAX);
        optional("person.familyName", person.familyName(), NAME_CHARACTERS_MAX);
        matches(
                "person.birthdate",
                person.birthdate(),
                this::isBirthdate,
                "is a past date such as 1990-04-05");
        matches(
                "person.nationality",
                person.nationality(),
                DossierRules::isCountry,
                "is an ISO 3166-1 alpha-3 country code such as NOR");
    }

    private void contact(@Nullable NewContact contact) {
        if (contact == null) {
            return;
        }
        point(
                "contact.phone",
                contact.phone(),
                PHONE.asMatchPredicate(),
                "is an E.164 number with a plus sign");
        point("contact.email", contact.email(), DossierRules::isEmail, "is an e-mail address");
    }

    private void point(
            String field, @Nullable NewPoint point, Predicate<String> form, String rule) {
        if (point == null) {
            return;
        }
        if (point.value() == null) {
            errors.add(new FieldError(field + ".value", "is required"));
        }
        matches(field + ".value", point.value(), form, rule);
        proof(field + ".verification", point.verification());
    }

    private void proof(String field, @Nullable NewProof proof) {
        if (proof == null) {
            return;
        }
        required(field + ".reference", proof.reference(), PROOF_CHARACTERS_MAX);
        optional(field + ".by", proof.by(), PROOF_CHARACTERS_MAX);
        matches(
                field + ".at",
                proof.at(),
                this::isPastInstant,
                "is a past time such as 2026-01-02T03:04:05Z");
    }

    private void locale(@Nullable String locale) {
        matches("locale", locale, DossierRules::isLocale, "is a BCP 47 language tag such as id-ID");
    }

    private void required(String field, @Nullable String value, int charactersMax) {
        if (value == null) {
            errors.add(new FieldError(field, "is required"));
        }
        optional(field, value, charactersMax);
    }

    private void optional(String field, @Nullable String value, int charactersMax) {
        matches(
                field,
                value,
                text -> isText(text, charactersMax),
                "has 1 to " + charactersMax + " printable characters");
    }

    private void matches(
            String field, @Nullable String value, Predicate<String> form, String rule) {
        if (value != null && !form.test(value)) {
            errors.add(new FieldError(field, rule));
        }
    }

    private static boolean isText(String text, int charactersMax) {
        return !text.isBlank()
                && text.length() <= charactersMax
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isEmail(String text) {
        return text.length() <= EMAIL_CHARACTERS_MAX && EMAIL.matcher(text).matches();
    }

    private static boolean isLocale(String text) {
        try {
            return text.length() <= LOCALE_CHARACTERS_MAX
                    && !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private boolean isBirthdate(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            return !date.isBefore(EARLIEST_BIRTHDATE) && !date.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean isPastInstant(String text) {
        try {
            return !Instant.parse(text).isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
