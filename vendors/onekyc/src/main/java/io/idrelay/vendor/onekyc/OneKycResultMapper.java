package io.idrelay.vendor.onekyc;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.vendor.onekyc.wire.Submission;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** OneKYC's words as our result; pure. */
final class OneKycResultMapper {
    private static final Set<String> REGISTRATION =
            Set.of(
                    "registrationId",
                    "eligibleToActivate",
                    "onboardingCode",
                    "shouldSkipActivation");

    private final String trustFramework;
    private final boolean specialCategoryData;

    OneKycResultMapper(String trustFramework, boolean specialCategoryData) {
        this.trustFramework = trustFramework;
        this.specialCategoryData = specialCategoryData;
    }

    /**
     * Maps a submission.
     *
     * @param observedAt when the fetch was begun. OneKYC's own {@code processedAt} is optional, so
     *     ordering by it would mix two clocks and could lose a verdict behind an earlier progress
     *     report.
     */
    NormalizedResult map(Submission submission, Instant observedAt) {
        UnrecognizedWords words = new UnrecognizedWords();
        Details details = Details.of(submission);
        List<Check> checks =
                new ArrayList<>(
                        OneKycChecks.of(
                                details.verificationResult(), details.card(), observedAt, words));
        Optional<String> reasonCode = word(submission.reasonCode());
        OneKycVerdict verdict =
                OneKycVerdict.of(
                        word(submission.status()),
                        word(submission.result()),
                        reasonCode,
                        checks,
                        words);
        Optional<VerifiedClaims> claims = claims(submission, details, words);
        if (verdict.decision() == Decision.ACCEPTED && claims.isEmpty()) {
            words.addPlace("ktpData.missing");
            verdict = OneKycVerdict.contradicted();
        }
        reasonCode
                .flatMap(OneKycReason::find)
                .flatMap(OneKycReason::check)
                .filter(check -> checks.stream().noneMatch(c -> c.kind() == check.kind()))
                .ifPresent(checks::add);
        return new NormalizedResult(
                verdict.decision(),
                OneKycReasons.of(submission, verdict, checks, words),
                checks,
                claims.filter(accepted(verdict)),
                images(details.imageUrls(), words),
                vendorWords(submission, details.registration(), words),
                words.words(),
                observedAt);
    }

    /** Data of a person who was not accepted were not verified. */
    private static Predicate<VerifiedClaims> accepted(OneKycVerdict verdict) {
        return claims -> verdict.decision() == Decision.ACCEPTED;
    }

    private Optional<VerifiedClaims> claims(
            Submission submission, Details details, UnrecognizedWords words) {
        if (details.card().isEmpty()) {
            return Optional.empty();
        }
        return new OneKycCard(details.card(), specialCategoryData, words)
                .claims(
                        trustFramework,
                        OneKycTime.instant(submission.processedAt()).map(Instant::toString),
                        word(submission.submissionId()));
    }

    private static List<FoundImage> images(Map<String, String> urls, UnrecognizedWords words) {
        return urls.entrySet().stream()
                .map(image -> image(image.getKey(), image.getValue(), words))
                .toList();
    }

    private static FoundImage image(String kind, String url, UnrecognizedWords words) {
        String ours =
                switch (kind) {
                    case "KTP" -> "document_front";
                    case "SELFIE" -> "selfie";
                    case "ADDITIONAL_SELFIE" -> "selfie_additional";
                    default -> {
                        words.add("imageUrls", kind);
                        yield "other";
                    }
                };
        return new FoundImage(
                ours, VendorWord.clean(kind), Optional.of(url).filter(text -> !text.isBlank()));
    }

    private static VendorWords vendorWords(
            Submission submission, Map<String, JsonNode> registration, UnrecognizedWords words) {
        Map<String, Object> details = new TreeMap<>();
        if (!registration.isEmpty()) {
            details.put("certificateRegistration", registration(registration, words));
        }
        return new VendorWords(
                OneKycAdapter.ID,
                cleaned(submission.submissionId()),
                cleaned(submission.status()),
                cleaned(submission.result()),
                cleaned(submission.reasonCode()),
                details);
    }

    private static Map<String, Object> registration(
            Map<String, JsonNode> registration, UnrecognizedWords words) {
        Map<String, Object> known = new TreeMap<>();
        registration.forEach((name, value) -> {
            if (!REGISTRATION.contains(name) || !value.isValueNode()) {
                words.addPlace("certificateRegistration." + name);
            } else if (value.isBoolean()) {
                known.put(name, value.booleanValue());
            } else if (!value.isNull()) {
                known.put(name, VendorWord.clean(value.asText()));
            }
        });
        return known;
    }

    static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static Optional<String> cleaned(@Nullable String text) {
        return word(text).map(VendorWord::clean);
    }

    /** The optional parts of a submission, empty where they are missing. */
    private record Details(
            Map<String, String> verificationResult,
            Map<String, String> card,
            Map<String, JsonNode> registration,
            Map<String, String> imageUrls) {
        static Details of(Submission submission) {
            Submission.Details details = submission.submissionDetails();
            return details == null
                    ? new Details(Map.of(), Map.of(), Map.of(), Map.of())
                    : new Details(
                            words(details.verificationResult()),
                            texts(details.ktpData()),
                            orEmpty(details.certificateRegistration()),
                            texts(details.imageUrls()));
        }

        /** Everything as text: a check whose word is no word must not disappear. */
        private static Map<String, String> words(@Nullable Map<String, JsonNode> map) {
            Map<String, String> words = new TreeMap<>();
            orEmpty(map).forEach((name, value) -> words.put(name, value.asText()));
            return words;
        }

        private static Map<String, JsonNode> orEmpty(@Nullable Map<String, JsonNode> map) {
            return map == null ? Map.of() : map;
        }

        /** Scalars as text, in the order of their names. */
        private static Map<String, String> texts(@Nullable Map<String, JsonNode> map) {
            return orEmpty(map).entrySet().stream()
                    .filter(entry -> entry.getValue().isValueNode() && !entry.getValue().isNull())
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey,
                                    entry -> entry.getValue().asText(),
                                    (first, second) -> first,
                                    TreeMap::new));
        }

        @Override
        public String toString() {
            return "Details[redacted]";
        }
    }
}
