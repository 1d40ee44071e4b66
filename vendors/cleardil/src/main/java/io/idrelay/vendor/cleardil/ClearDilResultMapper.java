package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** ClearDil's answers as our result; pure. */
final class ClearDilResultMapper {
    private final String trustFramework;
    private final ClearDilWords table;

    ClearDilResultMapper(String trustFramework, ClearDilWords table) {
        this.trustFramework = trustFramework;
        this.table = table;
    }

    NormalizedResult map(ClearDilAnswers answers, ClearDilHandle handle) {
        UnrecognizedWords words = new UnrecognizedWords();
        ClearDilHolder holder = new ClearDilHolder(answers.verification(), words);
        Optional<ClearDilDocumentType> type = holder.documentType();
        Optional<LocalDate> expiry = holder.expiry();
        Optional<VerifiedClaims> claims = holder.claims(trustFramework, type, expiry);
        List<ClearDilFinding> findings = findings(answers, handle, type, words);
        if (expiry.filter(day -> day.isBefore(today(answers.begunAt()))).isPresent()) {
            findings.add(ClearDilFinding.doubt("expiry_date:past"));
        }
        if (claims.isEmpty()) {
            findings.add(ClearDilFinding.doubt("holder_data:missing"));
        }
        ClearDilVerdict verdict = ClearDilVerdict.of(findings);
        return new NormalizedResult(
                verdict.decision(),
                verdict.reasons(),
                checks(findings),
                // Data of a person who was not accepted were not verified.
                claims.filter(_ -> verdict.decision() == Decision.ACCEPTED),
                ClearDilImages.of(handle),
                vendor(answers, handle, words),
                words.words(),
                answers.begunAt());
    }

    private List<ClearDilFinding> findings(
            ClearDilAnswers answers,
            ClearDilHandle handle,
            Optional<ClearDilDocumentType> type,
            UnrecognizedWords words) {
        List<ClearDilFinding> findings =
                new ArrayList<>(
                        ClearDilDocumentCheck.of(answers.verification(), type, table, words));
        findings.add(ClearDilFaceCheck.of(answers.identification(), words));
        answers.screening()
                .map(screening ->
                        new ClearDilScreeningCheck(table, words).of(screening, handle.scopes()))
                .ifPresent(findings::addAll);
        return findings;
    }

    private static List<Check> checks(List<ClearDilFinding> findings) {
        return findings.stream().flatMap(finding -> finding.check().stream()).toList();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** There is no result word: the verdict is ours. */
    private static VendorWords vendor(
            ClearDilAnswers answers, ClearDilHandle handle, UnrecognizedWords words) {
        Map<String, Object> details = new TreeMap<>();
        answers.identification()
                .ifPresent(answer -> {
                    put(details, "identificationStatus", answer.path("status"));
                    details.putAll(ClearDilFaceCheck.quality(answer, words));
                });
        answers.screening()
                .ifPresent(answer -> {
                    put(details, "screeningStatus", answer.path("status"));
                    put(details, "screeningReport", answer.path("report_id"));
                });
        return new VendorWords(
                ClearDilAdapter.ID,
                handle.id(ClearDilHandle.CUSTOMER_ID),
                Optional.of(VendorWord.clean(answers.verification().path("status").asText("")))
                        .filter(word -> !word.isBlank()),
                Optional.empty(),
                Optional.empty(),
                details);
    }

    private static void put(Map<String, Object> details, String name, JsonNode word) {
        if (word.isTextual() && !word.asText().isBlank()) {
            details.put(name, VendorWord.clean(word.asText()));
        }
    }
}
