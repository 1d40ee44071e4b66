package io.idrelay.vendor.newvendor;

import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.vendor.newvendor.wire.Verification;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** NEW VENDOR's words as our result; pure. */
final class NewvendorResultMapper {
    /** TODO: goes into the verified claims. */
    final String trustFramework;

    NewvendorResultMapper(String trustFramework) {
        this.trustFramework = trustFramework;
    }

    /** TODO: every word by name. Until then no word is known, and a person has to look. */
    NormalizedResult map(Verification answer, Instant observedAt) {
        UnrecognizedWords words = new UnrecognizedWords();
        Optional<String> status = cleaned(answer.status());
        words.add("status", status.orElse("none"));
        return new NormalizedResult(
                Decision.REVIEW,
                List.of(new Reason(Reason.Code.UNKNOWN_VERDICT, status, Map.of())),
                List.of(),
                Optional.empty(),
                List.of(),
                new VendorWords(
                        NewvendorAdapter.ID,
                        cleaned(answer.id()),
                        status,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                words.words(),
                observedAt);
    }

    private static Optional<String> cleaned(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(VendorWord::clean);
    }
}
