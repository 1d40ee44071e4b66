package io.idrelay.vendor.cleardil;

import static io.idrelay.vendor.cleardil.ClearDilHandle.CUSTOMER_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.DOCUMENT_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.IDENTIFICATION_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.SCREENING_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.VERIFICATION_ID;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fetches a customer's checks; each is asked for by its own id, and all make one result. */
final class ClearDilResults implements Results {
    private final ClearDilClient client;

    ClearDilResults(ClearDilClient client) {
        this.client = client;
    }

    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        return new WebhookMeaning.Unreadable("vendor-never-calls");
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        ClearDilHandle known = ClearDilHandle.of(handle);
        if (!known.submitted()) {
            return new FetchOutcome.HandleIncomplete();
        }
        return switch (result(handle, known, access)) {
            case ClearDilRead.Part<FetchOutcome>(FetchOutcome fetched) -> fetched;
            case ClearDilRead.End<FetchOutcome>(FetchOutcome ended) -> ended;
        };
    }

    private ClearDilRead<FetchOutcome> result(
            VendorHandle handle, ClearDilHandle known, VendorAccess access) {
        return check("verifications", known.id(VERIFICATION_ID).orElseThrow(), known, access)
                .then(verification ->
                        face(known, access)
                                .then(face ->
                                        answers(verification, face, known, access)
                                                .then(answers ->
                                                        fetched(answers, face, handle, access))));
    }

    private ClearDilRead<ClearDilAnswers> answers(
            ClearDilReply.Success verification,
            Optional<String> face,
            ClearDilHandle known,
            VendorAccess access) {
        return optional("identifications", face, known, access)
                .then(identification ->
                        optional("screenings", known.id(SCREENING_ID), known, access)
                                .then(screening ->
                                        new ClearDilRead.Part<>(
                                                new ClearDilAnswers(
                                                        verification.body(),
                                                        identification,
                                                        screening,
                                                        verification.answer().startedAt()))));
    }

    private static ClearDilRead<FetchOutcome> fetched(
            ClearDilAnswers answers,
            Optional<String> face,
            VendorHandle handle,
            VendorAccess access) {
        ClearDilResultMapper mapper =
                new ClearDilResultMapper(
                        access.setting(ClearDilForm.TRUST_FRAMEWORK), ClearDilWords.of(access));
        VendorHandle learned =
                face.map(id -> handle.with(new VendorHandle(Map.of(IDENTIFICATION_ID, id))))
                        .orElse(handle);
        return new ClearDilRead.Part<>(
                new FetchOutcome.Fetched(
                        mapper.map(answers, ClearDilHandle.of(handle)),
                        learned,
                        answers.original()));
    }

    /** The face's check; where the SDK made it, it is looked for by its customer. */
    private ClearDilRead<Optional<String>> face(ClearDilHandle known, VendorAccess access) {
        if (known.id(IDENTIFICATION_ID).isPresent()) {
            return new ClearDilRead.Part<>(known.id(IDENTIFICATION_ID));
        }
        String path =
                "/search/identifications?customer_id="
                        + known.id(CUSTOMER_ID).orElseThrow()
                        + "&page=0&size=20";
        return ClearDilRead.of(client.get(path, access))
                .then(found ->
                        new ClearDilRead.Part<>(
                                ClearDilDocuments.newestItem(
                                                found.body(), item -> isOf(known, item))
                                        .flatMap(item -> ClearDilHandle.id(item, "id"))));
    }

    private ClearDilRead<Optional<JsonNode>> optional(
            String kind, Optional<String> id, ClearDilHandle known, VendorAccess access) {
        return id.isEmpty()
                ? new ClearDilRead.Part<>(Optional.empty())
                : check(kind, id.get(), known, access)
                        .then(found -> new ClearDilRead.Part<>(Optional.of(found.body())));
    }

    private ClearDilRead<ClearDilReply.Success> check(
            String kind, String id, ClearDilHandle known, VendorAccess access) {
        String path =
                "/customers/%s/%s/%s".formatted(known.id(CUSTOMER_ID).orElseThrow(), kind, id);
        return ClearDilRead.of(client.get(path, access)).then(found -> about(found, id, known));
    }

    /** An answer that names another session is none of ours, whatever the address was. */
    private static ClearDilRead<ClearDilReply.Success> about(
            ClearDilReply.Success found, String id, ClearDilHandle known) {
        Optional<String> named = ClearDilHandle.id(found.body(), "id");
        if (named.isEmpty()) {
            return ClearDilRead.failed(ClearDilReply.broken("vendor-answer-unexpected"));
        }
        return named.get().equals(id) && isOf(known, found.body())
                ? new ClearDilRead.Part<>(found)
                : ClearDilRead.failed(ClearDilReply.broken("answer-for-other-session"));
    }

    /** Whether nothing in the answer names somebody else's customer or another document. */
    private static boolean isOf(ClearDilHandle known, JsonNode answer) {
        return Stream.of(
                        Map.entry("customer_id", CUSTOMER_ID),
                        Map.entry("document_id", DOCUMENT_ID))
                .allMatch(name -> {
                    JsonNode said = answer.path(name.getKey());
                    return said.isMissingNode()
                            || said.isNull()
                            || known.id(name.getValue())
                                    .filter(said.asText("")::equals)
                                    .isPresent();
                });
    }
}
