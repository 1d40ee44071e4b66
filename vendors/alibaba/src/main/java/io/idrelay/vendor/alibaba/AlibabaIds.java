package io.idrelay.vendor.alibaba;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session at Alibaba.
 *
 * @param logFrom from when on its log tells why there is no result, where the session's opening is
 *     known
 */
record AlibabaIds(String transactionId, String merchantBizId, Optional<Instant> logFrom) {
    private static final String TRANSACTION_ID = "transactionId";
    private static final String MERCHANT_BIZ_ID = "merchantBizId";
    private static final String LOG_FROM = "logFrom";

    /** At most 32 letters and digits: the session's UUID without its hyphens. */
    static String merchantBizId(SessionId session) {
        return session.uuid().toString().replace("-", "");
    }

    /** The ids of a session; empty where one is missing. */
    static Optional<AlibabaIds> of(VendorHandle handle, Optional<SessionId> session) {
        Map<String, String> known = handle.references();
        Optional<String> bizId =
                session.map(AlibabaIds::merchantBizId)
                        .or(() -> Optional.ofNullable(known.get(MERCHANT_BIZ_ID)));
        return transactionId(handle)
                .flatMap(transaction ->
                        bizId.map(biz ->
                                new AlibabaIds(transaction, biz, time(known.get(LOG_FROM)))));
    }

    static Optional<String> transactionId(VendorHandle handle) {
        return transactionId(handle.references().get(TRANSACTION_ID));
    }

    static Optional<String> transactionId(@Nullable String text) {
        return Optional.ofNullable(text).filter(id -> id.matches("[A-Za-z0-9_-]{1,100}"));
    }

    /** What a callback names, and no more. */
    static VendorHandle hint(String transactionId) {
        return new VendorHandle(Map.of(TRANSACTION_ID, transactionId));
    }

    VendorHandle handle() {
        Map<String, String> references = new HashMap<>();
        references.put(TRANSACTION_ID, transactionId);
        references.put(MERCHANT_BIZ_ID, merchantBizId);
        logFrom.ifPresent(end -> references.put(LOG_FROM, end.toString()));
        return new VendorHandle(references);
    }

    /** As the calls about a session want them. */
    Map<String, String> parameters() {
        return Map.of("MerchantBizId", merchantBizId, "TransactionId", transactionId);
    }

    private static Optional<Instant> time(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
