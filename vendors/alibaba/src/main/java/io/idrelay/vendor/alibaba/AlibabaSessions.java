package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.alibaba.AlibabaReply.Meaning;
import io.idrelay.vendor.alibaba.wire.Initialized;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens a transaction with what the end user's device says of itself, and deletes it. */
final class AlibabaSessions implements Sessions {
    /** See authentication-log-query-interface. */
    static final Duration VALIDITY = Duration.ofMinutes(30);

    private static final String NOBODY = "00000000000000000000000000000000";

    private final AlibabaClient client;

    AlibabaSessions(AlibabaClient client) {
        this.client = client;
    }

    @Override
    public OpenOutcome open(OpenRequest request, VendorAccess access) {
        if (request.flow() != Flow.CAPTURE || request.channel() == Channel.API) {
            return new OpenOutcome.NotSupported();
        }
        Optional<String> docType = AlibabaDocTypes.choose(request, access);
        if (docType.isEmpty()) {
            return new OpenOutcome.NotSupported();
        }
        Optional<String> metaInfo =
                request.deviceInfo().map(info -> info.expose()).filter(AlibabaSessions::isObject);
        return metaInfo.isPresent()
                ? open(request, docType.get(), metaInfo.get(), access)
                : new OpenOutcome.Incomplete(
                        List.of("deviceInfo"), "the JSON text of getMetaInfo, unchanged");
    }

    private static boolean isObject(String text) {
        try {
            return Json.mapper().readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private OpenOutcome open(
            OpenRequest request, String docType, String metaInfo, VendorAccess access) {
        Map<String, String> parameters =
                AlibabaInitialization.parameters(request, docType, metaInfo, access);
        return switch (client.initialize(parameters, access)) {
            case AlibabaReply.Success success -> opened(request, success, access);
            case AlibabaReply.Refused refused ->
                    refused.meaning() == Meaning.DEVICE
                            ? new OpenOutcome.DeviceRefused(refused.code())
                            : new OpenOutcome.Failed(refused.failure());
            case AlibabaReply.Failed failed -> new OpenOutcome.Failed(failed.failure());
        };
    }

    private OpenOutcome opened(
            OpenRequest request, AlibabaReply.Success success, VendorAccess access) {
        Instant start = success.answer().startedAt();
        Instant end = start.plus(VALIDITY);
        long logAfter = Long.parseLong(access.setting(AlibabaForm.LOG_AFTER_MINUTES));
        Optional<Initialized> answer = client.convert(success.result(), Initialized.class);
        Optional<AlibabaIds> ids =
                answer.flatMap(a -> AlibabaIds.transactionId(a.transactionId()))
                        .map(id ->
                                new AlibabaIds(
                                        id,
                                        AlibabaIds.merchantBizId(request.sessionId()),
                                        Optional.of(start.plus(Duration.ofMinutes(logAfter)))));
        Optional<Handoff> handoff =
                ids.flatMap(i -> handoff(request.channel(), i, answer.orElseThrow(), end));
        return handoff.isPresent()
                ? new OpenOutcome.Opened(
                        handoff.get(), ids.orElseThrow().handle(), Optional.of(end))
                : new OpenOutcome.Failed(
                        VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
    }

    private static Optional<Handoff> handoff(
            Channel channel, AlibabaIds ids, Initialized answer, Instant end) {
        return switch (channel) {
            case PAGE ->
                    Optional.ofNullable(answer.transactionUrl())
                            .filter(url -> url.matches("https?://[\\x21-\\x7e]{1,4000}"))
                            .map(url -> new Handoff.Page(URI.create(url)));
            case SDK ->
                    Optional.ofNullable(answer.clientCfg())
                            .filter(configuration -> !configuration.isBlank())
                            .map(configuration -> sdk(ids, configuration, end));
            case API -> Optional.empty();
        };
    }

    private static Handoff sdk(AlibabaIds ids, String clientCfg, Instant end) {
        return new Handoff.SdkToken(
                ids.transactionId(),
                Optional.of(end),
                Map.of("TransactionId", ids.transactionId(), "ClientCfg", clientCfg));
    }

    @Override
    public List<String> missing(SubmitRequest request) {
        return List.of();
    }

    @Override
    public SubmitOutcome submit(SubmitRequest request, VendorHandle handle, VendorAccess access) {
        return new SubmitOutcome.NotSupported();
    }

    @Override
    public CallOutcome cancel(VendorHandle handle, VendorAccess access) {
        return new CallOutcome.NotSupported();
    }

    /** A session that never got a transaction left nothing there. */
    @Override
    public CallOutcome delete(VendorHandle handle, VendorAccess access) {
        return AlibabaIds.transactionId(handle)
                .map(transaction -> done(client.deleteVerifyResult(transaction, access)))
                .orElseGet(CallOutcome.Done::new);
    }

    /** A transaction id that came through a browser is not to be used. See web-checkresult. */
    @Override
    public VendorHandle returned(Map<String, String> query) {
        return new VendorHandle(Map.of());
    }

    /** Asks for the log of nobody, which costs nothing; a refusal for that reason is good news. */
    @Override
    public CallOutcome check(VendorAccess access) {
        AlibabaIds nobody = new AlibabaIds(NOBODY, NOBODY, Optional.empty());
        return done(client.checkVerifyLog(nobody, access));
    }

    private static CallOutcome done(AlibabaReply reply) {
        return switch (reply) {
            case AlibabaReply.Success success -> new CallOutcome.Done();
            case AlibabaReply.Refused refused ->
                    Set.of(Meaning.UNKNOWN, Meaning.UNFINISHED).contains(refused.meaning())
                            ? new CallOutcome.Done()
                            : new CallOutcome.Failed(refused.failure());
            case AlibabaReply.Failed failed -> new CallOutcome.Failed(failed.failure());
        };
    }
}
