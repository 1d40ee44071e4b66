package io.idrelay.normalizer;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventData;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what webhook-ingest and process-service would. */
record SealedEvents(Sealer sealer, String baseUrl) {
    static final Instant RECEIVED = Instant.parse("2026-01-02T03:04:05Z");
    static final String TRACEPARENT = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01";

    Event<VendorAccountChanged> account(VendorAccountId id, MerchantId merchant, boolean active) {
        Sealed<VendorSecrets> credentials =
                sealer.seal(
                        new VendorSecrets(Map.of("token", StubVendor.TOKEN)),
                        ServiceName.RESULT_NORMALIZER,
                        SealContext.of(
                                EventType.VENDOR_ACCOUNT_CHANGED, "credentials", id.value()));
        return event(
                new VendorAccountChanged(
                        merchant,
                        id,
                        FakeVendor.ID,
                        active,
                        Map.of("baseUrl", baseUrl),
                        List.of(),
                        new Sealed<>(new byte[0]),
                        credentials));
    }

    Event<WebhookReceived> webhook(VendorAccountId account, SessionId session, String body) {
        ReceivedWebhook received =
                new ReceivedWebhook("POST", null, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        String key = account.value() + "/" + session.value();
        Sealed<ReceivedWebhook> sealed =
                sealer.seal(
                        received,
                        ServiceName.RESULT_NORMALIZER,
                        SealContext.of(EventType.WEBHOOK_RECEIVED, "received", key));
        return event(
                new WebhookReceived(
                        MerchantId.create(),
                        account,
                        FakeVendor.ID,
                        session,
                        null,
                        RECEIVED,
                        sealed));
    }

    Event<ResultRequested> request(
            VendorAccountId account, SessionId session, MerchantId merchant, VendorHandle handle) {
        String key = account.value() + "/" + session.value();
        Sealed<VendorHandle> sealed =
                sealer.seal(
                        handle,
                        ServiceName.RESULT_NORMALIZER,
                        SealContext.of(EventType.RESULT_REQUESTED, "handle", key));
        return event(
                new ResultRequested(merchant, account, FakeVendor.ID, session, "sweep", 1, sealed));
    }

    private static <T extends EventData> Event<T> event(T data) {
        return Event.of(data, RECEIVED, Optional.of(TRACEPARENT));
    }
}
