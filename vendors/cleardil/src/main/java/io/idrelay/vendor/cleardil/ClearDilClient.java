package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.cleardil.wire.AccessToken;
import io.idrelay.vendor.cleardil.wire.Refusal;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorRequest;
import io.idrelay.vendor.spi.VendorTokens.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** ClearDil's API. */
final class ClearDilClient {
    private static final String TOKEN = "api";

    /** For clocks that differ and calls that take their time. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(1);

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final ObjectMapper json = Json.mapper();

    ClearDilReply get(String path, VendorAccess access) {
        return call(VendorRequest.get(api(access, path)), access);
    }

    /** Not safe to send twice. */
    ClearDilReply post(String path, Object body, VendorAccess access) {
        return call(VendorRequest.postJson(api(access, path), write(body)), access);
    }

    /** Not safe to send twice. */
    ClearDilReply post(String path, ClearDilMultipart body, VendorAccess access) {
        VendorRequest request =
                VendorRequest.post(api(access, path), body.contentType(), body.bytes());
        return call(request, access);
    }

    ClearDilReply delete(String path, VendorAccess access) {
        return call(VendorRequest.delete(api(access, path)), access);
    }

    /** An image's bytes. */
    <R> R download(
            String path,
            VendorAccess access,
            Function<VendorAnswer, R> read,
            Function<VendorFailure, R> failed) {
        VendorRequest request =
                VendorRequest.get(api(access, path)).header("Accept", "*/*").expectingMedia();
        return call(request, access, read, failed);
    }

    /** A new token, not the cached one: shows whether the credentials work now. */
    Outcome freshToken(VendorAccess access) {
        String pair =
                access.setting(ClearDilForm.CLIENT_ID)
                        + ":"
                        + access.secret(ClearDilForm.CLIENT_KEY);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        VendorRequest request =
                VendorRequest.postForm(api(access, "/oauth2/token"), "")
                        .header("Authorization", "Basic " + basic)
                        .declaredSafe();
        ClearDilReply reply = read(access.http().send(request));
        return reply instanceof ClearDilReply.Success success
                ? token(success)
                : new Outcome.Failed(refusedToken(reply));
    }

    /** A token request has no content but the credentials. */
    private static VendorFailure refusedToken(ClearDilReply reply) {
        VendorFailure failure = ClearDilReply.failure(reply);
        return failure.kind() == Kind.REFUSED
                ? new VendorFailure(
                        Kind.MISCONFIGURED,
                        "vendor-refuses-credentials",
                        failure.vendorCode(),
                        Optional.empty())
                : failure;
    }

    private Outcome token(ClearDilReply.Success success) {
        AccessToken token = convert(success.body()).orElse(null);
        if (token == null || token.accessToken() == null || token.accessToken().isBlank()) {
            return new Outcome.Failed(ClearDilReply.broken("vendor-answer-unexpected"));
        }
        Duration life = Duration.ofSeconds(token.expiresIn() == null ? 0 : token.expiresIn());
        return new Outcome.Token(
                token.accessToken(),
                success.answer().startedAt().plus(life).minus(RENEWED_BEFORE_END));
    }

    private Optional<AccessToken> convert(JsonNode body) {
        try {
            return Optional.ofNullable(json.treeToValue(body, AccessToken.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private ClearDilReply call(VendorRequest request, VendorAccess access) {
        return call(request, access, this::read, ClearDilReply.Failed::new);
    }

    /**
     * A token may be revoked before its end, so one refusal is answered with a new token. What was
     * refused so was not done, so also a call that is not safe may be repeated.
     */
    private <R> R call(
            VendorRequest request,
            VendorAccess access,
            Function<VendorAnswer, R> read,
            Function<VendorFailure, R> failed) {
        return switch (token(access)) {
            case Outcome.Failed none -> failed.apply(none.failure());
            case Outcome.Token token -> {
                VendorAnswer answer = access.http().send(bearing(token, request));
                if (!(answer instanceof Answered answered) || answered.status() != 401) {
                    yield read.apply(answer);
                }
                access.tokens().drop(TOKEN, token.value());
                yield switch (token(access)) {
                    case Outcome.Failed none -> failed.apply(none.failure());
                    case Outcome.Token fresh ->
                            read.apply(access.http().send(bearing(fresh, request)));
                };
            }
        };
    }

    private Outcome token(VendorAccess access) {
        return access.tokens().get(TOKEN, () -> freshToken(access));
    }

    private static VendorRequest bearing(Outcome.Token token, VendorRequest request) {
        return request.header("Authorization", "Bearer " + token.value());
    }

    private ClearDilReply read(VendorAnswer answer) {
        return switch (answer) {
            case Unanswered none -> new ClearDilReply.Failed(VendorFailure.of(none));
            case Answered answered -> read(answered);
        };
    }

    private ClearDilReply read(Answered answer) {
        try {
            if (answer.successful() && answer.body().length == 0) {
                return new ClearDilReply.Success(NullNode.getInstance(), answer);
            }
            JsonNode body = json.readTree(answer.body());
            return answer.successful() && body.isContainerNode()
                    ? new ClearDilReply.Success(body, answer)
                    : refusal(body, answer);
        } catch (IOException e) {
            return new ClearDilReply.Failed(VendorFailure.of(answer, Optional.empty()));
        }
    }

    private ClearDilReply refusal(JsonNode body, Answered answer) throws JsonProcessingException {
        Refusal refusal =
                body.isObject() ? json.treeToValue(body, Refusal.class) : new Refusal(null, null);
        String type = refusal.type() == null ? "" : refusal.type();
        if (GONE.contains(answer.status())) {
            return new ClearDilReply.Gone(type);
        }
        return type.isBlank() || explained(answer)
                ? new ClearDilReply.Failed(
                        VendorFailure.of(answer, Optional.of(type).filter(t -> !t.isBlank())))
                : new ClearDilReply.Refused(type, code(type, refusal), answer);
    }

    /** Whether the status says it all, whatever the body says. */
    private static boolean explained(Answered answer) {
        return answer.successful()
                || answer.status() >= 500
                || Set.of(401, 403, 408, 425, 429).contains(answer.status());
    }

    private static String code(String type, Refusal refusal) {
        List<Refusal.FieldError> errors = refusal.errors();
        return errors == null || errors.isEmpty()
                ? type
                : type + ":" + errors.getFirst().field() + ":" + errors.getFirst().type();
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written", e);
        }
    }

    private static URI api(VendorAccess access, String path) {
        return URI.create(access.setting(ClearDilForm.BASE_URL) + "/v1" + path);
    }
}
