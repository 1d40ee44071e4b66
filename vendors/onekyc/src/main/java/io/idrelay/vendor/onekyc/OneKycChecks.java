package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code verificationResult} and the card's end. */
final class OneKycChecks {
    private static final List<String> KNOWN = List.of("nik", "name", "dateOfBirth", "selfie");
    private static final Set<String> NEVER = Set.of("", "-", "SEUMUR HIDUP");

    private OneKycChecks() {}

    static List<Check> of(
            Map<String, String> verificationResult,
            Map<String, String> card,
            Instant observedAt,
            UnrecognizedWords words) {
        List<Check> checks = new ArrayList<>();
        // A fixed order, so that one answer always gives one result.
        for (String name : KNOWN) {
            String word = verificationResult.get(name);
            if (word != null) {
                checks.add(check(name, word, words));
            }
        }
        verificationResult.forEach((name, word) -> {
            if (!KNOWN.contains(name)) {
                checks.add(check(name, word, words));
            }
        });
        Optional.ofNullable(card.get("validUntil"))
                .ifPresent(until -> checks.add(expiry(until, observedAt, words)));
        return checks;
    }

    private static Check check(String name, String word, UnrecognizedWords words) {
        Outcome outcome = outcome(name, word, words);
        String code = VendorWord.clean(name + ":" + word);
        return switch (name) {
            case "nik" -> Check.ofField("document_number", outcome, code);
            case "name" -> Check.ofField("name", outcome, code);
            case "dateOfBirth" -> Check.ofField("birthdate", outcome, code);
            case "selfie" -> Check.of(Check.Kind.FACE_MATCH, outcome, code);
            default -> {
                words.addPlace("verificationResult." + name);
                yield Check.of(Check.Kind.UNRECOGNIZED, outcome, code);
            }
        };
    }

    private static Outcome outcome(String name, String word, UnrecognizedWords words) {
        return switch (word) {
            case "PASS" -> Outcome.PASS;
            case "FAIL" -> Outcome.FAIL;
            default -> {
                words.add("verificationResult." + name, word);
                yield Outcome.UNRECOGNIZED;
            }
        };
    }

    /**
     * Electronic identity cards are valid for life since law 24 of 2013, also those with an end
     * printed on them. A printed end that has passed is therefore no failure, but worth a look.
     */
    private static Check expiry(String validUntil, Instant observedAt, UnrecognizedWords words) {
        if (forLife(validUntil)) {
            return Check.of(Check.Kind.DOCUMENT_EXPIRY, Outcome.PASS, "validUntil");
        }
        Optional<LocalDate> end = OneKycTime.date(validUntil);
        if (end.isEmpty()) {
            words.addPlace("ktpData.validUntil");
        }
        LocalDate today = LocalDate.ofInstant(observedAt, ZoneOffset.UTC);
        boolean valid = end.filter(day -> !day.isBefore(today)).isPresent();
        return Check.of(
                Check.Kind.DOCUMENT_EXPIRY,
                valid ? Outcome.PASS : Outcome.INCONCLUSIVE,
                "validUntil");
    }

    static boolean forLife(String validUntil) {
        return NEVER.contains(validUntil.strip().toUpperCase(Locale.ROOT));
    }
}
