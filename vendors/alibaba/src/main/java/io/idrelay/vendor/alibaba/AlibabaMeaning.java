package io.idrelay.vendor.alibaba;

import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.spi.WordTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a table says of a code: {@code decision} or {@code decision:reason}. No table can accept.
 */
record AlibabaMeaning(Decision decision, Optional<Reason.Code> reason) {
    private static final Map<String, Decision> DECISIONS =
            Map.of(
                    "pending", Decision.PENDING,
                    "rejected", Decision.REJECTED,
                    "review", Decision.REVIEW,
                    "failed", Decision.FAILED,
                    "canceled", Decision.CANCELED,
                    "expired", Decision.EXPIRED);

    /** What a code means; empty where no line says so, or says what is no meaning. */
    static Optional<AlibabaMeaning> find(WordTable table, String code) {
        return table.find(code).flatMap(AlibabaMeaning::parse);
    }

    private static Optional<AlibabaMeaning> parse(String text) {
        String[] parts = text.split(":", 2);
        Optional<Decision> decision = Optional.ofNullable(DECISIONS.get(parts[0]));
        if (parts.length == 1) {
            return decision.map(known -> new AlibabaMeaning(known, Optional.empty()));
        }
        Optional<Reason.Code> reason = reason(parts[1]);
        return decision.filter(known -> reason.isPresent())
                .map(known -> new AlibabaMeaning(known, reason));
    }

    private static Optional<Reason.Code> reason(String word) {
        return Arrays.stream(Reason.Code.values())
                .filter(code -> code.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
