package io.idrelay.vendor.newvendor;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.newvendor.wire.Verification;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.util.Map;
import java.util.Optional;

/** Reads NEW VENDOR's callbacks, and fetches the verification they are about. */
final class NewvendorResults implements Results {
    private final NewvendorClient client;

    NewvendorResults(NewvendorClient client) {
        this.client = client;
    }

    /** TODO: which session a callback is about. Until then none can be read. */
    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        return new WebhookMeaning.Unreadable("not-written");
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        Optional<String> id = NewvendorHandle.id(handle);
        if (id.isEmpty()) {
            return new FetchOutcome.HandleIncomplete();
        }
        return switch (client.verification(id.get(), access)) {
            case NewvendorReply.Success success -> fetched(id.get(), sessionId, success, access);
            case NewvendorReply.Failed failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    /** An answer that does not say whom it is about, or is about another, is no result. */
    private FetchOutcome fetched(
            String id,
            Optional<SessionId> sessionId,
            NewvendorReply.Success success,
            VendorAccess access) {
        Optional<Verification> answer = client.convert(success, Verification.class);
        if (answer.isEmpty() || !id.equals(answer.get().id())) {
            return broken("vendor-answer-unexpected");
        }
        if (sessionId.isPresent()
                && !sessionId.get().value().equals(answer.get().reference())) {
            return broken("answer-for-other-session");
        }
        return new FetchOutcome.Fetched(
                new NewvendorResultMapper(access.setting(NewvendorForm.TRUST_FRAMEWORK))
                        .map(answer.get(), success.answer().startedAt()),
                NewvendorHandle.of(id),
                new VendorOriginal("application/json", success.answer().body()));
    }

    private static FetchOutcome broken(String code) {
        return new FetchOutcome.Failed(VendorFailure.of(Kind.CONTRACT_BROKEN, code));
    }
}
