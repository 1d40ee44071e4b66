package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.vendor.alibaba.AlibabaReply.Meaning;
import io.idrelay.vendor.alibaba.wire.CheckedResult;
import io.idrelay.vendor.alibaba.wire.VerifyLog;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.QueryText;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads Alibaba's callbacks, and fetches the result; why there is none stands in a log there. */
final class AlibabaResults implements Results {
    private final AlibabaClient client;

    AlibabaResults(AlibabaClient client) {
        this.client = client;
    }

    /** A callback says {@code passed}, and only CheckResult's word counts. */
    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        return QueryText.values(received.query(), AlibabaWebhookVerifier.TRANSACTION_ID).stream()
                .findFirst()
                .flatMap(AlibabaIds::transactionId)
                .<WebhookMeaning>map(id -> new WebhookMeaning.FetchNow(AlibabaIds.hint(id)))
                .orElseGet(() -> new WebhookMeaning.Unreadable("names-nothing"));
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        Optional<AlibabaIds> ids = AlibabaIds.of(handle, sessionId);
        if (ids.isEmpty()) {
            return new FetchOutcome.HandleIncomplete();
        }
        return switch (client.checkResult(ids.get(), access)) {
            case AlibabaReply.Success success -> checked(ids.get(), success, access);
            case AlibabaReply.Refused refused ->
                    switch (refused.meaning()) {
                        case UNFINISHED -> unfinished(ids.get(), refused.answer(), access);
                        case UNKNOWN -> new FetchOutcome.Unknown(refused.code());
                        case DEVICE, SETTINGS, CREDENTIALS, BUSY, AWAY, NONE ->
                                new FetchOutcome.Failed(refused.failure());
                    };
            case AlibabaReply.Failed failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    private FetchOutcome checked(
            AlibabaIds ids, AlibabaReply.Success success, VendorAccess access) {
        if (success.result().isMissingNode() || success.result().isNull()) {
            return unfinished(ids, success.answer(), access);
        }
        Optional<CheckedResult> result = client.convert(success.result(), CheckedResult.class);
        if (result.isEmpty()) {
            return broken();
        }
        if (AlibabaResultMapper.word(result.get().passed()).isEmpty()) {
            return unfinished(ids, success.answer(), access);
        }
        return fetched(
                ids,
                new AlibabaResultMapper(access)
                        .map(result.get(), ids, success.answer().startedAt()),
                success.answer().body());
    }

    /**
     * Asks why there is no result, once the transaction has ended: before, the log is not complete
     * and the end user may still come back. An operator may want to know earlier. See
     * authentication-log-query-interface.
     */
    private FetchOutcome unfinished(AlibabaIds ids, Answered checked, VendorAccess access) {
        boolean complete =
                ids.logFrom().filter(from -> !access.clock().instant().isBefore(from)).isPresent();
        if (!complete) {
            return fetched(ids, AlibabaVerifyLog.none(ids, checked.startedAt()), checked.body());
        }
        return switch (client.checkVerifyLog(ids, access)) {
            case AlibabaReply.Success success -> logged(ids, checked, success, access);
            case AlibabaReply.Refused refused ->
                    refused.meaning() == Meaning.UNKNOWN || refused.meaning() == Meaning.UNFINISHED
                            ? fetched(
                                    ids,
                                    AlibabaVerifyLog.none(ids, checked.startedAt()),
                                    checked.body())
                            : new FetchOutcome.Failed(refused.failure());
            case AlibabaReply.Failed failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    private FetchOutcome logged(
            AlibabaIds ids, Answered checked, AlibabaReply.Success log, VendorAccess access) {
        return client.convert(log.result(), VerifyLog.class)
                .map(entry ->
                        fetched(
                                ids,
                                AlibabaVerifyLog.map(
                                        entry,
                                        ids,
                                        AlibabaWords.logCodes(access),
                                        checked.startedAt()),
                                both(checked, log.answer())))
                .orElseGet(AlibabaResults::broken);
    }

    private static FetchOutcome fetched(AlibabaIds ids, NormalizedResult result, byte[] original) {
        return new FetchOutcome.Fetched(
                result, ids.handle(), new VendorOriginal("application/json", original));
    }

    /** Both answers, each by its action's name. */
    private static byte[] both(Answered checked, Answered log) {
        try {
            ObjectNode both = Json.mapper().createObjectNode();
            both.set("CheckResult", Json.mapper().readTree(checked.body()));
            both.set("CheckVerifyLog", Json.mapper().readTree(log.body()));
            return both.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("both were read before", e);
        }
    }

    private static FetchOutcome broken() {
        return new FetchOutcome.Failed(
                VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
    }
}
