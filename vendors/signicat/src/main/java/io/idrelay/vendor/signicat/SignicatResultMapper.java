package io.idrelay.vendor.signicat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.contracts.result.VerifiedClaims.Verification;
import io.idrelay.vendor.signicat.wire.FinalResult;
import io.idrelay.vendor.signicat.wire.Process;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Signicat's words as our result; pure. */
final class SignicatResultMapper {
    private static final Set<Outcome> AGAINST = Set.of(Outcome.FAIL, Outcome.UNRECOGNIZED);

    private final String trustFramework;
    private final String eidProvider;
    private final SignicatWords table;

    SignicatResultMapper(VendorAccess access) {
        trustFramework = access.setting(SignicatForm.TRUST_FRAMEWORK);
        eidProvider = access.setting(SignicatForm.EID_PROVIDER);
        table = SignicatWords.of(access);
    }

    /**
     * Maps a process.
     *
     * @param fetchedAt when the fetch was begun; the process's own time of change comes first
     */
    NormalizedResult map(Process process, Instant fetchedAt) {
        UnrecognizedWords words = new UnrecognizedWords();
        Instant observedAt = instant(process.updatedAt()).orElse(fetchedAt);
        List<Check> checks =
                new ArrayList<>(
                        SignicatChecks.read(orMissing(process.providerSpecific()), table, words));
        Optional<SignicatWords.Meaning> status =
                Optional.ofNullable(process.status()).flatMap(table::status);
        Found found = found(process, status, words);
        found.expiry().map(day -> expiry(day, observedAt)).ifPresent(checks::add);
        Verdict verdict = verdict(process, status, checks, found, words);
        boolean accepted = verdict.decision() == Decision.ACCEPTED;
        return new NormalizedResult(
                verdict.decision(),
                verdict.reasons(),
                checks,
                accepted ? claims(process, found, observedAt) : Optional.empty(),
                images(process, verdict.decision()),
                vendorWords(process),
                words.words(),
                observedAt);
    }

    /**
     * An unknown word may be a verdict or progress, as both stand in one field; a person looks. So
     * they do where an acceptance contradicts itself or has nothing to show.
     */
    private static Verdict verdict(
            Process process,
            Optional<SignicatWords.Meaning> status,
            List<Check> checks,
            Found found,
            UnrecognizedWords words) {
        if (status.isEmpty()) {
            String word = Optional.ofNullable(process.status()).orElse("");
            words.add("status", word);
            return new Verdict(
                    Decision.REVIEW,
                    List.of(Reason.of(Reason.Code.UNKNOWN_VERDICT, VendorWord.clean(word))));
        }
        Decision decision = status.get().decision();
        if (decision == Decision.ACCEPTED && doubtful(checks, found)) {
            words.addPlace("accepted.contradicted");
            return new Verdict(
                    Decision.REVIEW, List.of(Reason.of(Reason.Code.INCONCLUSIVE, "accepted")));
        }
        List<Reason> read =
                decision == Decision.REJECTED
                        ? SignicatReasons.ofRejection(checks)
                        : List.<Reason>of();
        String own = VendorWord.clean(Optional.ofNullable(process.status()).orElse(""));
        List<Reason> ofWord =
                status.get().reason().map(code -> Reason.of(code, own)).stream().toList();
        return new Verdict(decision, read.isEmpty() ? ofWord : read);
    }

    private static boolean doubtful(List<Check> checks, Found found) {
        return found.claims().isEmpty()
                || found.invalidDocument()
                || checks.stream().anyMatch(check -> AGAINST.contains(check.outcome()));
    }

    private Found found(
            Process process, Optional<SignicatWords.Meaning> status, UnrecognizedWords words) {
        JsonNode result = orMissing(process.finalResult());
        boolean accepted = status.filter(s -> s.decision() == Decision.ACCEPTED).isPresent();
        if (!accepted || !result.isObject()) {
            return Found.NOTHING;
        }
        if (eidProvider.equals(process.provider())) {
            return new Found(SignicatEidClaims.of(result), List.of(), Optional.empty(), false);
        }
        try {
            FinalResult read = Json.mapper().treeToValue(result, FinalResult.class);
            SignicatClaims claims = new SignicatClaims(read, words);
            boolean invalid =
                    claims.documentType().filter(SignicatDocumentType.INVALID::equals).isPresent();
            return new Found(claims.claims(), List.of(claims.evidence()), claims.expiry(), invalid);
        } catch (JsonProcessingException e) {
            words.addPlace("finalResult");
            return Found.NOTHING;
        }
    }

    private Optional<VerifiedClaims> claims(Process process, Found found, Instant observedAt) {
        return Optional.of(
                new VerifiedClaims(
                        new Verification(
                                trustFramework,
                                Optional.of(observedAt.toString()),
                                SignicatHandle.id(process.processId()),
                                found.evidence()),
                        found.claims()));
    }

    /** An electronic ID has none, and a process that did not end is not asked yet. */
    private List<FoundImage> images(Process process, Decision decision) {
        boolean verified =
                decision == Decision.ACCEPTED
                        || decision == Decision.REJECTED
                        || decision == Decision.REVIEW;
        return verified && !eidProvider.equals(process.provider())
                ? SignicatImages.all()
                : List.of();
    }

    private static Check expiry(LocalDate lastDay, Instant observedAt) {
        boolean passed = lastDay.isBefore(LocalDate.ofInstant(observedAt, ZoneOffset.UTC));
        return Check.of(
                Check.Kind.DOCUMENT_EXPIRY, passed ? Outcome.FAIL : Outcome.PASS, "dateOfExpiry");
    }

    private static VendorWords vendorWords(Process process) {
        Map<String, Object> details = new TreeMap<>();
        cleaned(process.provider()).ifPresent(word -> details.put("provider", word));
        cleaned(process.processType()).ifPresent(word -> details.put("processType", word));
        return new VendorWords(
                SignicatAdapter.ID,
                SignicatHandle.id(process.processId()),
                cleaned(process.status()),
                Optional.empty(),
                Optional.empty(),
                details);
    }

    private static Optional<String> cleaned(@Nullable String word) {
        return Optional.ofNullable(word).filter(w -> !w.isBlank()).map(VendorWord::clean);
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static JsonNode orMissing(@Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }

    private record Verdict(Decision decision, List<Reason> reasons) {}

    /** What an accepted process found out about the person. */
    private record Found(
            Map<String, Object> claims,
            List<Map<String, Object>> evidence,
            Optional<LocalDate> expiry,
            boolean invalidDocument) {
        static final Found NOTHING = new Found(Map.of(), List.of(), Optional.empty(), false);

        @Override
        public String toString() {
            return "Found[redacted]";
        }
    }
}
