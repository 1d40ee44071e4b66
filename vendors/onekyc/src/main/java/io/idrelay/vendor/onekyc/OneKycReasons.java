package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.onekyc.wire.Submission;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why a submission ended as it did. */
final class OneKycReasons {
    private OneKycReasons() {}

    static List<Reason> of(
            Submission submission,
            OneKycVerdict verdict,
            List<Check> checks,
            UnrecognizedWords words) {
        List<Reason> reasons = new ArrayList<>();
        Map<String, String> messages = messages(submission.rejectionReasonTranslations());
        OneKycResultMapper.word(submission.reasonCode())
                .ifPresent(code -> reasons.add(reason(code, messages, words)));
        if (verdict.decision() == Decision.REJECTED) {
            failedChecks(checks).stream()
                    .filter(derived -> missing(reasons, derived.code()))
                    .forEach(reasons::add);
        }
        verdict.doubt().ifPresent(reasons::add);
        if (reasons.isEmpty() && verdict.decision() == Decision.FAILED) {
            reasons.add(new Reason(Reason.Code.VENDOR_SYSTEM_ERROR, Optional.empty(), messages));
        }
        return reasons;
    }

    private static Reason reason(
            String code, Map<String, String> messages, UnrecognizedWords words) {
        Optional<OneKycReason> known = OneKycReason.find(code);
        if (known.isEmpty()) {
            words.add("reasonCode", code);
        }
        return new Reason(
                known.map(OneKycReason::code).orElse(Reason.Code.UNRECOGNIZED),
                Optional.of(VendorWord.clean(code)),
                messages);
    }

    /** A rejection may come without a code, but not without a check that failed. */
    private static List<Reason> failedChecks(List<Check> checks) {
        List<Reason> reasons = new ArrayList<>();
        for (Check check : checks) {
            Optional<Reason.Code> code =
                    switch (check.kind()) {
                        case DATA_MATCH -> Optional.of(Reason.Code.DATA_MISMATCH);
                        case FACE_MATCH -> Optional.of(Reason.Code.FACE_MISMATCH);
                        case DOCUMENT_AUTHENTICITY,
                                DOCUMENT_INTEGRITY,
                                DOCUMENT_EXPIRY,
                                LIVENESS,
                                WATCHLIST,
                                DUPLICATE,
                                VIDEO_INTERVIEW,
                                REGISTRY,
                                UNRECOGNIZED ->
                                Optional.empty();
                    };
            code.filter(c -> check.outcome() == Check.Outcome.FAIL && missing(reasons, c))
                    .ifPresent(c -> reasons.add(new Reason(c, check.vendorCode(), Map.of())));
        }
        return reasons;
    }

    private static boolean missing(List<Reason> reasons, Reason.Code code) {
        return reasons.stream().noneMatch(reason -> reason.code() == code);
    }

    /** The vendor's languages are {@code en_ID} and {@code id_ID}. */
    private static Map<String, String> messages(
            @Nullable Map<String, Submission.Translation> translations) {
        Map<String, String> messages = new TreeMap<>();
        if (translations != null) {
            translations.forEach((language, text) -> {
                if (text != null && language.matches("[a-zA-Z_-]{2,20}")) {
                    message(text).ifPresent(m -> messages.put(language.replace('_', '-'), m));
                }
            });
        }
        return messages;
    }

    private static Optional<String> message(Submission.Translation text) {
        Optional<String> title = OneKycResultMapper.word(text.title());
        Optional<String> message = OneKycResultMapper.word(text.message());
        return title.isPresent() && message.isPresent()
                ? Optional.of(title.get() + "\n" + message.get())
                : title.or(() -> message);
    }
}
