package io.idrelay.process.outcome;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.process.FakeVendor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for result-normalizer: seals what it would say of one session. */
record Normalizer(
        Sealer sealer,
        MerchantId merchant,
        VendorAccountId account,
        @Nullable SessionId session,
        @Nullable String vendorReference,
        VendorHandle handle) {

    /** Of a session that it knows by its id. */
    static Normalizer of(
            Sealer sealer, MerchantId merchant, VendorAccountId account, SessionId session) {
        VendorHandle handle = new VendorHandle(Map.of("reference", FakeVendor.reference(session)));
        return new Normalizer(sealer, merchant, account, session, null, handle);
    }

    /** Of a session of which it knows the vendor's id alone. */
    static Normalizer ofReference(
            Sealer sealer, MerchantId merchant, VendorAccountId account, String reference) {
        VendorHandle handle = new VendorHandle(Map.of("reference", reference));
        return new Normalizer(sealer, merchant, account, null, reference, handle);
    }

    Normalizer withHandle(Map<String, String> references) {
        return new Normalizer(
                sealer, merchant, account, session, vendorReference, new VendorHandle(references));
    }

    Event<ResultNormalized> says(NormalizedResult result) {
        VendorOriginal original =
                new VendorOriginal(
                        "application/json",
                        ("{\"said\":\"" + result.decision() + "\"}")
                                .getBytes(StandardCharsets.UTF_8));
        return Event.of(
                new ResultNormalized(
                        merchant,
                        account,
                        FakeVendor.ID,
                        session,
                        vendorReference,
                        result.observedAt(),
                        result.observedAt().minusSeconds(1),
                        seal(EventType.RESULT_NORMALIZED, "result", result),
                        seal(EventType.RESULT_NORMALIZED, "handle", handle),
                        seal(EventType.RESULT_NORMALIZED, "original", original)),
                result.observedAt(),
                Optional.empty());
    }

    Event<ResultFetchDeferred> defers(String reason) {
        return Event.of(
                new ResultFetchDeferred(
                        merchant,
                        account,
                        FakeVendor.ID,
                        session,
                        vendorReference,
                        reason,
                        null,
                        Results.NOON,
                        seal(EventType.RESULT_FETCH_DEFERRED, "handle", handle)),
                Results.NOON,
                Optional.empty());
    }

    Event<SessionUpdated> tells(SessionUpdated.Kind kind) {
        return Event.of(
                new SessionUpdated(
                        merchant,
                        account,
                        FakeVendor.ID,
                        session,
                        vendorReference,
                        kind,
                        Results.NOON,
                        Results.NOON,
                        seal(EventType.SESSION_UPDATED, "handle", handle)),
                Results.NOON,
                Optional.empty());
    }

    private <T> Sealed<T> seal(EventType type, String field, T value) {
        String key = account.value() + "/" + (session == null ? vendorReference : session.value());
        return sealer.seal(value, ServiceName.PROCESS_SERVICE, SealContext.of(type, field, key));
    }
}
