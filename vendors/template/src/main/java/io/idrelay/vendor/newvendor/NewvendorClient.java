package io.idrelay.vendor.newvendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.newvendor.wire.AccessToken;
import io.idrelay.vendor.newvendor.wire.Start;
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
import java.time.Duration;
import java.util.Optional;

/** NEW VENDOR's API. */
final class NewvendorClient {
    private static final String TOKEN = "access";
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(1);

    private final ObjectMapper json = Json.mapper();

    NewvendorReply open(Start start, VendorAccess access) {
        return authorized(access, VendorRequest.postJson(api(access, ""), write(start)));
    }

    NewvendorReply verification(String id, VendorAccess access) {
        return authorized(access, VendorRequest.get(api(access, "/" + id)));
    }

    /**
     * A new token, not the cached one: shows whether the credentials work now.
     *
     * <p>TODO: ask as the vendor's page says, and read the answer with {@link #token}. Until then
     * there is none, and no call is made.
     */
    Outcome freshToken(VendorAccess access) {
        return new Outcome.Failed(VendorFailure.of(Kind.MISCONFIGURED, "not-written"));
    }

    Outcome token(NewvendorReply.Success success) {
        AccessToken answer = convert(success, AccessToken.class).orElse(null);
        if (answer == null || answer.accessToken() == null || answer.accessToken().isBlank()) {
            return new Outcome.Failed(
                    VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
        }
        Duration life = Duration.ofSeconds(Math.clamp(answer.expiresIn(), 0, 86_400));
        return new Outcome.Token(
                answer.accessToken(),
                success.answer().startedAt().plus(life).minus(RENEWED_BEFORE_END));
    }

    /** A token may be revoked before its end, so one refusal is answered with a new token. */
    private NewvendorReply authorized(VendorAccess access, VendorRequest request) {
        return switch (access.tokens().get(TOKEN, () -> freshToken(access))) {
            case Outcome.Failed failed -> new NewvendorReply.Failed(failed.failure());
            case Outcome.Token token -> {
                VendorAnswer answer = send(access, request, token);
                if (!(answer instanceof Answered answered) || answered.status() != 401) {
                    yield read(answer);
                }
                access.tokens().drop(TOKEN, token.value());
                yield secondTry(access, request);
            }
        };
    }

    private NewvendorReply secondTry(VendorAccess access, VendorRequest request) {
        return switch (access.tokens().get(TOKEN, () -> freshToken(access))) {
            case Outcome.Failed failed -> new NewvendorReply.Failed(failed.failure());
            case Outcome.Token token -> read(send(access, request, token));
        };
    }

    private static VendorAnswer send(
            VendorAccess access, VendorRequest request, Outcome.Token token) {
        return access.http().send(request.header("Authorization", "Bearer " + token.value()));
    }

    private NewvendorReply read(VendorAnswer answer) {
        return switch (answer) {
            case Unanswered unanswered -> new NewvendorReply.Failed(VendorFailure.of(unanswered));
            case Answered answered -> read(answered);
        };
    }

    private NewvendorReply read(Answered answer) {
        try {
            if (answer.successful()) {
                return new NewvendorReply.Success(json.readTree(answer.body()), answer);
            }
        } catch (IOException e) {
            // Its status says success and its body is none: the failure below.
        }
        return new NewvendorReply.Failed(VendorFailure.of(answer, Optional.empty()));
    }

    /** The answer as a record, or nothing where its shape is another. */
    <T> Optional<T> convert(NewvendorReply.Success success, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(success.body(), type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written", e);
        }
    }

    /** TODO: the vendor's paths. */
    private static URI api(VendorAccess access, String path) {
        return URI.create(access.setting(NewvendorForm.BASE_URL) + "/verifications" + path);
    }
}
