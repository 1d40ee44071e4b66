package io.idrelay.vendor.sampleid;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.vendor.sampleid.wire.Verification;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sample ID's words as our result; pure. */
final class SampleIdResultMapper {
    private final String trustFramework;

    SampleIdResultMapper(String trustFramework) {
        this.trustFramework = trustFramework;
    }

    NormalizedResult map(Verification answer, Instant observedAt) {
        UnrecognizedWords words = new UnrecognizedWords();
        List<Check> checks = checks(answer.checks(), words);
        Optional<VerifiedClaims> claims = claims(answer);
        List<Reason> reasons = new ArrayList<>();
        reason(answer.reason(), words).ifPresent(reasons::add);
        Decision decision = contradicted(verdict(answer, words), checks, claims, reasons);
        if (decision == Decision.REVIEW) {
            reasons.add(
                    new Reason(Reason.Code.UNKNOWN_VERDICT, cleaned(answer.verdict()), Map.of()));
        }
        return new NormalizedResult(
                decision,
                reasons,
                checks,
                claims.filter(found -> decision == Decision.ACCEPTED),
                List.of(),
                vendorWords(answer),
                words.words(),
                observedAt);
    }

    /** An unknown status changes nothing, but with a verdict beside it a person has to look. */
    private static Decision verdict(Verification answer, UnrecognizedWords words) {
        return switch (word(answer.status()).orElse("")) {
            case "open" -> Decision.PENDING;
            case "error" -> Decision.FAILED;
            case "done" -> end(answer, words);
            default -> {
                words.add("status", word(answer.status()).orElse("none"));
                yield answer.verdict() == null ? Decision.PENDING : Decision.REVIEW;
            }
        };
    }

    private static Decision end(Verification answer, UnrecognizedWords words) {
        return switch (word(answer.verdict()).orElse("")) {
            case "passed" -> Decision.ACCEPTED;
            case "refused" -> Decision.REJECTED;
            default -> {
                words.add("verdict", word(answer.verdict()).orElse("none"));
                yield Decision.REVIEW;
            }
        };
    }

    /** Accepted is only whom everything speaks for: both checks passed, data, and no reason. */
    private static Decision contradicted(
            Decision said,
            List<Check> checks,
            Optional<VerifiedClaims> claims,
            List<Reason> reasons) {
        boolean plain =
                checks.size() == 2
                        && checks.stream().allMatch(c -> c.outcome() == Check.Outcome.PASS)
                        && claims.isPresent()
                        && reasons.isEmpty();
        return said == Decision.ACCEPTED && !plain ? Decision.REVIEW : said;
    }

    private static List<Check> checks(
            Verification.@Nullable Checks found, UnrecognizedWords words) {
        List<Check> checks = new ArrayList<>();
        if (found != null) {
            check(Check.Kind.FACE_MATCH, "face", found.face(), words).ifPresent(checks::add);
            check(Check.Kind.DOCUMENT_AUTHENTICITY, "document", found.document(), words)
                    .ifPresent(checks::add);
        }
        return checks;
    }

    private static Optional<Check> check(
            Check.Kind kind, String name, @Nullable String text, UnrecognizedWords words) {
        return word(text)
                .map(word ->
                        Check.of(
                                kind,
                                outcome(name, word, words),
                                VendorWord.clean(name + ":" + word)));
    }

    private static Check.Outcome outcome(String name, String word, UnrecognizedWords words) {
        return switch (word) {
            case "ok" -> Check.Outcome.PASS;
            case "bad" -> Check.Outcome.FAIL;
            default -> {
                words.add("checks." + name, word);
                yield Check.Outcome.UNRECOGNIZED;
            }
        };
    }

    private static Optional<Reason> reason(@Nullable String text, UnrecognizedWords words) {
        return word(text).map(word -> Reason.of(code(word, words), VendorWord.clean(word)));
    }

    private static Reason.Code code(String word, UnrecognizedWords words) {
        return switch (word) {
            case "FACE_DIFFERS" -> Reason.Code.FACE_MISMATCH;
            case "DOCUMENT_FAKE" -> Reason.Code.DOCUMENT_NOT_AUTHENTIC;
            case "OUT_OF_ORDER" -> Reason.Code.VENDOR_SYSTEM_ERROR;
            default -> {
                words.add("reason", word);
                yield Reason.Code.UNRECOGNIZED;
            }
        };
    }

    private Optional<VerifiedClaims> claims(Verification answer) {
        Map<String, Object> claims = new LinkedHashMap<>();
        Verification.Person person = answer.person();
        if (person != null) {
            word(person.givenName()).ifPresent(name -> claims.put("given_name", name));
            word(person.familyName()).ifPresent(name -> claims.put("family_name", name));
            word(person.birthdate())
                    .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .ifPresent(day -> claims.put("birthdate", day));
        }
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new VerifiedClaims(
                                new VerifiedClaims.Verification(
                                        trustFramework,
                                        Optional.empty(),
                                        cleaned(answer.id()),
                                        List.of()),
                                claims));
    }

    private static VendorWords vendorWords(Verification answer) {
        return new VendorWords(
                SampleIdAdapter.ID,
                cleaned(answer.id()),
                cleaned(answer.status()),
                cleaned(answer.verdict()),
                cleaned(answer.reason()),
                Map.of());
    }

    private static Optional<String> cleaned(@Nullable String text) {
        return word(text).map(VendorWord::clean);
    }

    private static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(word -> !word.isEmpty());
    }
}
