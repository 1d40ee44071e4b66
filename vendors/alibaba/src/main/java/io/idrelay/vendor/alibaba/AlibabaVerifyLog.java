package io.idrelay.vendor.alibaba;

import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.vendor.alibaba.wire.VerifyLog;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import io.idrelay.vendor.spi.WordTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a session did not finish, as our result; pure. It accepts nobody. */
final class AlibabaVerifyLog {
    private static final AlibabaMeaning PENDING =
            new AlibabaMeaning(Decision.PENDING, Optional.empty());

    private AlibabaVerifyLog() {}

    /** There is no result and no log, or not yet. */
    static NormalizedResult none(AlibabaIds ids, Instant observedAt) {
        return result(
                PENDING,
                words(ids, Optional.empty(), Optional.empty(), Map.of()),
                List.of(),
                observedAt);
    }

    static NormalizedResult map(
            VerifyLog log, AlibabaIds ids, WordTable codes, Instant observedAt) {
        UnrecognizedWords unrecognized = new UnrecognizedWords();
        Optional<String> status = AlibabaResultMapper.word(log.verifyStatus());
        Optional<String> code = AlibabaResultMapper.word(log.verifyErrorCode());
        AlibabaMeaning known = meaning(code, codes, unrecognized);
        AlibabaMeaning meaning = begun(status, unrecognized) ? known : PENDING;
        Map<String, Object> details =
                AlibabaResultMapper.word(log.interruptPageEn())
                        .<Map<String, Object>>map(
                                page -> Map.of("interruptPage", VendorWord.clean(page)))
                        .orElse(Map.of());
        return result(meaning, words(ids, status, code, details), unrecognized.words(), observedAt);
    }

    /** 0 finished, 1 unfinished, 2 not begun. */
    private static boolean begun(Optional<String> status, UnrecognizedWords unrecognized) {
        return switch (status.orElse("")) {
            case "0", "1" -> true;
            case "2" -> false;
            default -> {
                status.ifPresentOrElse(
                        word -> unrecognized.add("VerifyStatus", word),
                        () -> unrecognized.addPlace("VerifyStatus"));
                yield false;
            }
        };
    }

    private static AlibabaMeaning meaning(
            Optional<String> code, WordTable codes, UnrecognizedWords unrecognized) {
        Optional<AlibabaMeaning> known = code.flatMap(word -> AlibabaMeaning.find(codes, word));
        if (known.isEmpty()) {
            code.ifPresent(word -> unrecognized.add("VerifyErrorCode", word));
        }
        return known.orElse(PENDING);
    }

    private static NormalizedResult result(
            AlibabaMeaning meaning,
            VendorWords words,
            List<String> unrecognized,
            Instant observedAt) {
        List<Reason> reasons =
                meaning.reason().stream()
                        .map(code -> new Reason(code, words.reason(), Map.of()))
                        .toList();
        return new NormalizedResult(
                meaning.decision(),
                reasons,
                List.of(),
                Optional.empty(),
                List.of(),
                words,
                unrecognized,
                observedAt);
    }

    private static VendorWords words(
            AlibabaIds ids,
            Optional<String> status,
            Optional<String> code,
            Map<String, Object> details) {
        return new VendorWords(
                AlibabaAdapter.ID,
                Optional.of(ids.transactionId()),
                status.map(VendorWord::clean),
                Optional.empty(),
                code.map(VendorWord::clean),
                details);
    }
}
