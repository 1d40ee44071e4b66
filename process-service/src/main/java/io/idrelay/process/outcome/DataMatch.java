package io.idrelay.process.outcome;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.Applicant;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares what the merchant says of a person with what the vendor verified. Pure.
 *
 * <p>One check for each of {@code givenName}, {@code familyName}, {@code birthdate} and {@code
 * nationality} that the dossier has:
 *
 * <ul>
 *   <li>a name passes when it has the same letters, whatever their case, accents, apostrophes and
 *       separators; it is inconclusive when one is a run of words inside the other;
 *   <li>where the vendor has only a whole name, both names pass when one after the other, in either
 *       order, they are the whole name;
 *   <li>a date passes when it is the same day; a date that cannot be read is inconclusive;
 *   <li>a nationality passes when it is one of those verified;
 *   <li>everything else fails, and what the vendor did not verify is not performed.
 * </ul>
 *
 * <p>A vendor's own check stands beside ours and never replaces it: it may have compared the
 * document with a register, and not with the dossier, which most vendors never see.
 */
final class DataMatch {
    /** What our checks carry where a vendor's carry the vendor's word. */
    static final String OURS = "idrelay";

    private final Map<String, Object> claims;

    private DataMatch(Map<String, Object> claims) {
        this.claims = claims;
    }

    static List<Check> compare(Applicant person, Map<String, Object> claims) {
        DataMatch match = new DataMatch(claims);
        List<Check> checks = new ArrayList<>();
        person.givenName()
                .ifPresent(
                        n -> checks.add(check("givenName", match.name(person, "given_name", n))));
        person.familyName()
                .ifPresent(
                        n -> checks.add(check("familyName", match.name(person, "family_name", n))));
        person.birthdate().ifPresent(d -> checks.add(check("birthdate", match.birthdate(d))));
        person.nationality().ifPresent(n -> checks.add(check("nationality", match.nationality(n))));
        return List.copyOf(checks);
    }

    private static Check check(String field, Outcome outcome) {
        return Check.ofField(field, outcome, OURS);
    }

    private Outcome name(Applicant person, String claim, String expected) {
        ComparableName ours = ComparableName.of(expected);
        Optional<ComparableName> theirs = text(claim).map(ComparableName::of);
        if (theirs.isPresent()) {
            return sameName(ours, theirs.get());
        }
        return text("name")
                .map(ComparableName::of)
                .map(whole -> partOf(whole, person, ours))
                .orElse(Outcome.NOT_PERFORMED);
    }

    private static Outcome sameName(ComparableName ours, ComparableName theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Outcome.INCONCLUSIVE;
        }
        if (ours.sameAs(theirs)) {
            return Outcome.PASS;
        }
        return ours.overlaps(theirs) ? Outcome.INCONCLUSIVE : Outcome.FAIL;
    }

    private static Outcome partOf(ComparableName whole, Applicant person, ComparableName ours) {
        ComparableName given = part(person.givenName());
        ComparableName family = part(person.familyName());
        if (whole.isEmpty() || ours.isEmpty()) {
            return Outcome.INCONCLUSIVE;
        }
        boolean both = given.then(family).sameAs(whole) || family.then(given).sameAs(whole);
        if (both) {
            return Outcome.PASS;
        }
        return ours.overlaps(whole) ? Outcome.INCONCLUSIVE : Outcome.FAIL;
    }

    private static ComparableName part(Optional<String> name) {
        return name.map(ComparableName::of).orElse(new ComparableName(List.of()));
    }

    private Outcome birthdate(LocalDate expected) {
        return text("birthdate").map(text -> sameDay(expected, text)).orElse(Outcome.NOT_PERFORMED);
    }

    private static Outcome sameDay(LocalDate expected, String text) {
        try {
            return LocalDate.parse(text).equals(expected) ? Outcome.PASS : Outcome.FAIL;
        } catch (DateTimeException e) {
            return Outcome.INCONCLUSIVE;
        }
    }

    private Outcome nationality(String expected) {
        List<String> verified =
                claims.get("nationalities") instanceof List<?> list
                        ? list.stream().map(String::valueOf).map(Country::alpha3).toList()
                        : List.of();
        if (verified.isEmpty()) {
            return Outcome.NOT_PERFORMED;
        }
        return verified.contains(Country.alpha3(expected)) ? Outcome.PASS : Outcome.FAIL;
    }

    private Optional<String> text(String claim) {
        return Optional.ofNullable(claims.get(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }

    /** Countries in the three letters of ISO 3166-1; identity assurance allows two as well. */
    private static final class Country {
        private static final Map<String, String> ALPHA3_BY_ALPHA2 =
                java.util.Arrays.stream(Locale.getISOCountries())
                        .collect(
                                java.util.stream.Collectors.toUnmodifiableMap(
                                        Function.identity(),
                                        code -> Locale.of("", code).getISO3Country()));

        static String alpha3(String code) {
            String upper = code.strip().toUpperCase(Locale.ROOT);
            return ALPHA3_BY_ALPHA2.getOrDefault(upper, upper);
        }
    }
}
