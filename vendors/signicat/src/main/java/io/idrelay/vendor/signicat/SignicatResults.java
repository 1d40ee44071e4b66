package io.idrelay.vendor.signicat;

import io.idrelay.contracts.Json;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.signicat.wire.Dossier;
import io.idrelay.vendor.signicat.wire.Notification;
import io.idrelay.vendor.signicat.wire.Process;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Signicat's callbacks, and fetches the process they are about. */
final class SignicatResults implements Results {
    private final SignicatClient client;

    SignicatResults(SignicatClient client) {
        this.client = client;
    }

    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        try {
            Notification body = Json.mapper().readValue(received.body(), Notification.class);
            SignicatHandle ids =
                    body == null ? SignicatHandle.of(null, null) : SignicatHandle.of(body);
            return ids.dossierId().isPresent() && ids.processId().isPresent()
                    ? new WebhookMeaning.FetchNow(ids.toHandle())
                    : new WebhookMeaning.Unreadable("names-nothing");
        } catch (IOException e) {
            return new WebhookMeaning.Unreadable("body-unreadable");
        }
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        SignicatHandle ids = SignicatHandle.of(handle);
        if (ids.dossierId().isEmpty()) {
            return new FetchOutcome.HandleIncomplete();
        }
        return ids.processId().isPresent()
                ? fetch(ids.dossierId().get(), ids.processId().get(), access)
                : fetchNewest(ids.dossierId().get(), access);
    }

    /** Where the callback was lost: a dossier of ours holds the processes of one session. */
    private FetchOutcome fetchNewest(String dossierId, VendorAccess access) {
        return switch (client.dossier(dossierId, access)) {
            case SignicatReply.Success<Dossier> success -> {
                Optional<String> newest = newest(success.body());
                yield newest.isPresent()
                        ? fetch(dossierId, newest.get(), access)
                        : new FetchOutcome.HandleIncomplete();
            }
            case SignicatReply.Refused<Dossier> refused -> refused(refused);
            case SignicatReply.Failed<Dossier> failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    private static Optional<String> newest(Dossier dossier) {
        List<Process> processes = dossier.processes() == null ? List.of() : dossier.processes();
        return processes.stream()
                .filter(process -> SignicatHandle.id(process.processId()).isPresent())
                .max(
                        Comparator.comparing(
                                process -> Optional.ofNullable(process.createdAt()).orElse("")))
                .flatMap(process -> SignicatHandle.id(process.processId()));
    }

    private FetchOutcome fetch(String dossierId, String processId, VendorAccess access) {
        return switch (client.process(dossierId, processId, access)) {
            case SignicatReply.Success<Process> success ->
                    fetched(dossierId, processId, success, access);
            case SignicatReply.Refused<Process> refused -> refused(refused);
            case SignicatReply.Failed<Process> failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    private static FetchOutcome refused(SignicatReply.Refused<?> refused) {
        return Set.of(404, 410).contains(refused.answer().status())
                ? new FetchOutcome.Unknown(refused.failure().vendorCode().orElse("404"))
                : new FetchOutcome.Failed(refused.failure());
    }

    private static FetchOutcome fetched(
            String dossierId,
            String processId,
            SignicatReply.Success<Process> success,
            VendorAccess access) {
        Process process = success.body();
        if (!processId.equals(process.processId())) {
            return new FetchOutcome.Failed(
                    VendorFailure.of(Kind.CONTRACT_BROKEN, "answer-for-other-session"));
        }
        return new FetchOutcome.Fetched(
                new SignicatResultMapper(access).map(process, success.answer().startedAt()),
                SignicatHandle.of(dossierId, processId).toHandle(),
                new VendorOriginal("application/json", success.answer().body()));
    }
}
