package io.idrelay.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Sealed;
import io.idrelay.platform.problems.IdempotencyStore.Kept;
import io.idrelay.platform.problems.IdempotencyStore.Mark;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.ServiceVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Runs a write in one transaction, and at most once for each {@code Idempotency-Key}.
 *
 * <p>Within 24 hours the same request with the same key gets the kept answer (header {@code
 * Idempotency-Replayed: true}) and nothing is done; another request with it gets 422 {@code
 * idempotency-key-reused}; one that comes while the first still runs gets 409 {@code
 * idempotency-key-in-use}. A write that is refused keeps nothing. Answers are kept sealed: with the
 * dossier's key where one is named, else with the service's. Needs the Flyway location {@code
 * db/idempotency}. Blocks; safe for use by several threads.
 */
@ApplicationScoped
public class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore store;
    private final DossierVault dossiers;
    private final ServiceVault vault;
    private final Clock clock;
    private final ObjectMapper json = HttpJson.mapper();
    private final ObjectMapper canonical =
            ((JsonMapper) HttpJson.mapper())
                    .rebuild()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    Idempotency(
            IdempotencyStore store,
            DossierVault dossiers,
            ServiceVault vault,
            Instance<Clock> clocks) {
        this.store = store;
        this.dossiers = dossiers;
        this.vault = vault;
        this.clock = clocks.isResolvable() ? clocks.get() : Clock.systemUTC();
    }

    /** {@link #run(Optional, String, String, Object, Supplier)} for a merchant's request. */
    public Response run(
            Optional<String> key,
            MerchantId merchant,
            String operation,
            Object request,
            Supplier<Answer> action) {
        return run(key, merchant.value(), operation, request, action);
    }

    /**
     * Runs a write.
     *
     * @param key the header {@code Idempotency-Key}
     * @param tenant keys of different tenants never meet
     * @param operation what is done to what, for example {@code create-process dos_…}
     * @param request bytes, or an object compared by its JSON
     * @param action called inside the transaction, at most once
     * @throws ProblemException as described above, or what the action throws
     */
    public Response run(
            Optional<String> key,
            String tenant,
            String operation,
            Object request,
            Supplier<Answer> action) {
        if (key.isEmpty()) {
            return QuarkusTransaction.joiningExisting().call(() -> response(action.get()));
        }
        if (!FORM.matcher(key.get()).matches()) {
            throw Problems.badRequest("Idempotency-Key", "has 1 to 255 visible ASCII characters");
        }
        Mark mark = new Mark(tenant, key.get());
        byte[] digest = digest(operation, request);
        return QuarkusTransaction.joiningExisting().call(() -> once(mark, digest, action));
    }

    private Response once(Mark mark, byte[] digest, Supplier<Answer> action) throws SQLException {
        if (!store.tryLock(mark)) {
            throw Problems.conflict(
                    "idempotency-key-in-use", "A request with this key is still being served.");
        }
        Instant now = clock.instant();
        Optional<Kept> kept = store.find(mark, now);
        if (kept.isPresent()) {
            return replay(open(mark, kept.get()), digest);
        }
        Answer answer = action.get();
        store.keep(mark, seal(mark, digest, answer), now, now.plus(KEPT));
        return response(answer);
    }

    private static Response replay(StoredAnswer stored, byte[] digest) {
        if (!Arrays.equals(stored.requestDigest(), digest)) {
            throw Problems.unprocessable(
                    "idempotency-key-reused", "Idempotency-Key", "was used for another request");
        }
        return Response.fromResponse(response(stored.status(), stored.body(), stored.headers()))
                .header("Idempotency-Replayed", "true")
                .build();
    }

    private Response response(Answer answer) {
        return response(answer.status(), write(json, answer.body()), answer.headers());
    }

    private static Response response(int status, String body, Map<String, String> headers) {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        headers.forEach(response::header);
        return response.build();
    }

    private Kept seal(Mark mark, byte[] digest, Answer answer) {
        Object body = answer.bodyWithoutSecrets().orElse(answer.body());
        StoredAnswer stored =
                new StoredAnswer(digest, answer.status(), write(json, body), answer.headers());
        Optional<DossierId> dossier = answer.dossier();
        Sealed<StoredAnswer> sealed =
                dossier.isPresent()
                        ? dossiers.seal(dossier.get(), stored, place(mark))
                        : vault.seal(stored, place(mark));
        return new Kept(sealed.bytes(), dossier.map(DossierId::uuid).orElse(null));
    }

    private StoredAnswer open(Mark mark, Kept kept) {
        Sealed<StoredAnswer> sealed = new Sealed<>(kept.answer());
        try {
            return kept.dossier() == null
                    ? vault.open(sealed, StoredAnswer.class, place(mark))
                    : dossiers.open(
                            DossierId.of(kept.dossier()), sealed, StoredAnswer.class, place(mark));
        } catch (UnreadableSeal e) {
            if (e.reason() == UnreadableSeal.Reason.KEY_DESTROYED) {
                throw new ProblemException(
                        Problem.of("erased", 410, "What this request made was erased."));
            }
            throw new IllegalStateException("a kept answer cannot be opened", e);
        }
    }

    private static String place(Mark mark) {
        return "idempotency|" + mark.tenant() + "|" + mark.key();
    }

    private byte[] digest(String operation, Object request) {
        byte[] content =
                request instanceof byte[] bytes
                        ? bytes
                        : write(canonical, request).getBytes(StandardCharsets.UTF_8);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // Jackson's message may quote the value.
            throw new IllegalStateException(
                    "a " + value.getClass().getName() + " cannot be written as JSON");
        }
    }
}
