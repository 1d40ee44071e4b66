package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.vendor.onekyc.wire.Submission;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads OneKYC's callbacks, and fetches the submission they are about. */
final class OneKycResults implements Results {
    /** Causes that mean there is no submission, or not yet. The last one is inferred. */
    private static final Set<String> UNKNOWN_CAUSES =
            Set.of(
                    "USER_NOT_FOUND_FOR_PARTNER_AND_PARTNER_USER_ID_AND_PARTNER_USER_ID_TYPE",
                    "USER_NOT_FOUND",
                    "SUBMISSION_DOES_NOT_EXIST");

    private final OneKycClient client;

    OneKycResults(OneKycClient client) {
        this.client = client;
    }

    /**
     * Every readable callback means "fetch now", although it carries the whole result: whoever
     * learns its headers could write one.
     */
    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        try {
            Submission submission = Json.mapper().readValue(received.body(), Submission.class);
            if (submission == null || (sessionId.isEmpty() && submission.submissionId() == null)) {
                return new WebhookMeaning.Unreadable("names-nothing");
            }
            return new WebhookMeaning.FetchNow(hints(submission));
        } catch (IOException e) {
            return new WebhookMeaning.Unreadable("body-unreadable");
        }
    }

    private static VendorHandle hints(Submission submission) {
        Map<String, String> hints = new HashMap<>();
        put(hints, OneKycIdentity.SUBMISSION_ID, submission.submissionId());
        put(hints, OneKycIdentity.USER_ID_TYPE, submission.userIdType());
        return new VendorHandle(hints);
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null && value.matches("[\\x21-\\x7e]{1,200}")) {
            map.put(name, value);
        }
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        Optional<OneKycIdentity> identity = OneKycIdentity.of(handle, sessionId, access);
        if (identity.isEmpty()) {
            return new FetchOutcome.HandleIncomplete();
        }
        return switch (client.submission(identity.get(), access)) {
            case OneKycReply.Success success -> fetched(identity.get(), success, access);
            case OneKycReply.Refused refused ->
                    unknown(refused)
                            ? new FetchOutcome.Unknown(refused.cause())
                            : new FetchOutcome.Failed(
                                    VendorFailure.of(
                                            refused.answer(), Optional.of(refused.cause())));
            case OneKycReply.Failed failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    static boolean unknown(OneKycReply.Refused refused) {
        return UNKNOWN_CAUSES.contains(refused.cause());
    }

    private FetchOutcome fetched(
            OneKycIdentity identity, OneKycReply.Success success, VendorAccess access) {
        Optional<Submission> read = client.convert(success.data(), Submission.class);
        if (read.isEmpty()) {
            return broken("vendor-answer-unexpected");
        }
        Submission submission = read.get();
        String session = submission.partnerSessionId();
        if (session != null && !session.equalsIgnoreCase(identity.sessionId())) {
            return broken("answer-for-other-session");
        }
        boolean special = access.setting(OneKycForm.SPECIAL_CATEGORY_DATA).equals("true");
        NormalizedResult result =
                new OneKycResultMapper(access.setting(OneKycForm.TRUST_FRAMEWORK), special)
                        .map(submission, success.answer().startedAt());
        Map<String, String> ids = new HashMap<>(identity.handle().references());
        put(ids, OneKycIdentity.SUBMISSION_ID, submission.submissionId());
        return new FetchOutcome.Fetched(
                result, new VendorHandle(ids), OneKycOriginal.of(success.answer().body(), special));
    }

    private static FetchOutcome broken(String code) {
        return new FetchOutcome.Failed(VendorFailure.of(Kind.CONTRACT_BROKEN, code));
    }
}
