package io.idrelay.vendor.sampleid;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.sampleid.wire.Verification;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads Sample ID's callbacks, and fetches the verification they are about. */
final class SampleIdResults implements Results {
    private final SampleIdClient client;

    SampleIdResults(SampleIdClient client) {
        this.client = client;
    }

    /** Its header is a password, not a signature: a callback only says that there is news. */
    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        try {
            Verification news = Json.mapper().readValue(received.body(), Verification.class);
            String id = news == null ? null : news.id();
            return id != null && id.matches(SampleIdHandle.ID_FORM)
                    ? new WebhookMeaning.FetchNow(SampleIdHandle.of(id))
                    : new WebhookMeaning.Unreadable("names-nothing");
        } catch (IOException e) {
            return new WebhookMeaning.Unreadable("body-unreadable");
        }
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        Optional<String> id = SampleIdHandle.id(handle);
        if (id.isEmpty()) {
            return new FetchOutcome.HandleIncomplete();
        }
        return switch (client.verification(id.get(), access)) {
            case SampleIdReply.Success success -> fetched(id.get(), sessionId, success, access);
            case SampleIdReply.Failed failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    /** An answer that does not say whom it is about, or is about another, is no result. */
    private FetchOutcome fetched(
            String id,
            Optional<SessionId> sessionId,
            SampleIdReply.Success success,
            VendorAccess access) {
        Optional<Verification> answer = client.convert(success, Verification.class);
        if (answer.isEmpty() || !id.equals(answer.get().id())) {
            return broken("vendor-answer-unexpected");
        }
        if (sessionId.isPresent() && !sessionId.get().value().equals(answer.get().reference())) {
            return broken("answer-for-other-session");
        }
        return new FetchOutcome.Fetched(
                new SampleIdResultMapper(access.setting(SampleIdForm.TRUST_FRAMEWORK))
                        .map(answer.get(), success.answer().startedAt()),
                SampleIdHandle.of(id),
                new VendorOriginal("application/json", success.answer().body()));
    }

    private static FetchOutcome broken(String code) {
        return new FetchOutcome.Failed(VendorFailure.of(Kind.CONTRACT_BROKEN, code));
    }
}
