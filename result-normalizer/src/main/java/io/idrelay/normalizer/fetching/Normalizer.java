package io.idrelay.normalizer.fetching;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.normalizer.account.AccountLookup;
import io.idrelay.normalizer.account.FetchAccount;
import io.idrelay.normalizer.account.VendorAccounts;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers each webhook and each request with exactly one event.
 *
 * <p>A webhook's own verdict is never taken: the result comes from a fetch begun after it arrived.
 * Blocks; call it on a virtual thread.
 */
public final class Normalizer {
    private static final VendorHandle NOTHING_KNOWN = new VendorHandle(Map.of());

    private final VendorAccounts accounts;
    private final Opening opening;
    private final Function<FetchAccount, VendorAccess> access;
    private final Findings findings;
    private final FetchSignals signals;

    Normalizer(
            VendorAccounts accounts,
            Opening opening,
            Function<FetchAccount, VendorAccess> access,
            Findings findings,
            FetchSignals signals) {
        this.accounts = accounts;
        this.opening = opening;
        this.access = access;
        this.findings = findings;
        this.signals = signals;
    }

    /** Opens what was sealed for this service. */
    interface Opening {
        <T> T open(Sealed<T> sealed, Class<T> type, EventType event, String field, String recordKey)
                throws UnusableEvent;
    }

    /**
     * The event that follows.
     *
     * @throws UnusableEvent when the record itself is at fault
     * @throws InterruptedException when the service ends
     */
    public Event<?> handle(Event<?> event) throws UnusableEvent, InterruptedException {
        return switch (event.data()) {
            case WebhookReceived webhook -> webhook(Cause.of(event, webhook), webhook);
            case ResultRequested request -> request(Cause.of(event, request), request);
            default -> throw new UnusableEvent("unexpected-type");
        };
    }

    private Event<?> webhook(Cause cause, WebhookReceived webhook)
            throws UnusableEvent, InterruptedException {
        return switch (accounts.await(cause.accountId())) {
            case AccountLookup.Unknown _ ->
                    deferred(cause, Deferral.ACCOUNT_UNKNOWN, NOTHING_KNOWN);
            case AccountLookup.Unusable unusable ->
                    deferred(
                            cause.belongingTo(unusable.merchantId()),
                            Deferral.ACCOUNT_UNUSABLE,
                            NOTHING_KNOWN);
            case AccountLookup.Known known ->
                    read(
                            cause.belongingTo(known.account().merchantId()),
                            known.account(),
                            opening.open(
                                    webhook.received(),
                                    ReceivedWebhook.class,
                                    EventType.WEBHOOK_RECEIVED,
                                    "received",
                                    cause.key()));
        };
    }

    private Event<?> read(Cause cause, FetchAccount account, ReceivedWebhook received) {
        WebhookMeaning meaning =
                account.adapter()
                        .results()
                        .read(received, cause.session(), account.settings(), account.credentials());
        return switch (meaning) {
            case WebhookMeaning.FetchNow now -> fetch(cause, account, now.handle());
            case WebhookMeaning.SessionNews news ->
                    findings.updated(cause, news.kind(), news.handle());
            case WebhookMeaning.Unreadable unreadable -> {
                signals.unreadable(cause.vendor(), unreadable.code());
                yield deferred(cause, Deferral.WEBHOOK_UNREADABLE, NOTHING_KNOWN);
            }
        };
    }

    private Event<?> request(Cause cause, ResultRequested request)
            throws UnusableEvent, InterruptedException {
        VendorHandle handle =
                opening.open(
                        request.handle(),
                        VendorHandle.class,
                        EventType.RESULT_REQUESTED,
                        "handle",
                        cause.key());
        return switch (accounts.await(cause.accountId())) {
            case AccountLookup.Unknown _ -> deferred(cause, Deferral.ACCOUNT_UNKNOWN, handle);
            case AccountLookup.Unusable unusable ->
                    deferred(
                            cause.belongingTo(unusable.merchantId()),
                            Deferral.ACCOUNT_UNUSABLE,
                            handle);
            case AccountLookup.Known known ->
                    fetch(cause.belongingTo(known.account().merchantId()), known.account(), handle);
        };
    }

    private Event<?> fetch(Cause cause, FetchAccount account, VendorHandle handle) {
        if (!account.active()) {
            return deferred(cause, Deferral.ACCOUNT_INACTIVE, handle);
        }
        FetchOutcome outcome =
                account.adapter().results().fetch(handle, cause.session(), access.apply(account));
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> {
                signals.normalized(cause.vendor(), fetched.result());
                yield findings.normalized(cause, fetched);
            }
            case FetchOutcome.Unknown _ -> deferred(cause, Deferral.NOT_READY, handle);
            case FetchOutcome.Failed failed ->
                    deferred(cause, Deferral.of(failed.failure()), handle);
            case FetchOutcome.HandleIncomplete _ ->
                    deferred(cause, Deferral.HANDLE_UNKNOWN, handle);
        };
    }

    private Event<?> deferred(Cause cause, Deferral deferral, VendorHandle handle) {
        signals.deferred(cause.vendor(), deferral.reason());
        return findings.deferred(cause, deferral, handle);
    }
}
