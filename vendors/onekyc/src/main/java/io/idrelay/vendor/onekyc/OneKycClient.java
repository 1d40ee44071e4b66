package io.idrelay.vendor.onekyc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.onekyc.wire.InitiateFlow;
import io.idrelay.vendor.onekyc.wire.PartnerToken;
import io.idrelay.vendor.onekyc.wire.Refusal;
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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** OneKYC's API. */
final class OneKycClient {
    private static final String TOKEN = "partner";

    /** See docs/getting-an-authentication-token: renew when less than five minutes remain. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(5);

    private final ObjectMapper json = Json.mapper();

    OneKycReply initiate(
            OneKycIdentity identity, String partner, InitiateFlow flow, VendorAccess access) {
        VendorRequest request =
                identified(
                                VendorRequest.postJson(api(access, "initiate-flow"), write(flow)),
                                identity)
                        .header(access.setting(OneKycForm.PARTNER_HEADER), partner);
        return authorized(access, token -> request.header("x-onekyc-token", token));
    }

    OneKycReply submission(OneKycIdentity identity, VendorAccess access) {
        VendorRequest request = identified(VendorRequest.get(api(access, "submissions")), identity);
        return authorized(access, token -> request.header("x-onekyc-token", token));
    }

    /** A new token, not the cached one: shows whether the credentials work now. */
    Outcome freshToken(VendorAccess access) {
        URI uri =
                URI.create(
                        access.setting(OneKycForm.TOKEN_BASE_URL)
                                + "/v1/esign/partner/authentication");
        VendorRequest request =
                VendorRequest.get(uri)
                        .header("client-id", access.setting(OneKycForm.CLIENT_ID))
                        .header("pass-key", access.secret(OneKycForm.PASS_KEY));
        return switch (read(access.http().send(request))) {
            case OneKycReply.Success success -> token(success);
            case OneKycReply.Refused refused ->
                    new Outcome.Failed(
                            refused.answer().status() == 400
                                    ? new VendorFailure(
                                            Kind.MISCONFIGURED,
                                            "vendor-refuses-credentials",
                                            Optional.of(refused.cause()),
                                            Optional.empty())
                                    : VendorFailure.of(
                                            refused.answer(), Optional.of(refused.cause())));
            case OneKycReply.Failed failed -> new Outcome.Failed(failed.failure());
        };
    }

    /** A token may be revoked before its end, so one refusal is answered with a new token. */
    private OneKycReply authorized(VendorAccess access, Function<String, VendorRequest> request) {
        return switch (access.tokens().get(TOKEN, () -> freshToken(access))) {
            case Outcome.Failed failed -> new OneKycReply.Failed(failed.failure());
            case Outcome.Token token -> {
                VendorAnswer answer = access.http().send(request.apply(token.value()));
                if (!(answer instanceof Answered answered) || answered.status() != 401) {
                    yield read(answer);
                }
                access.tokens().drop(TOKEN, token.value());
                yield secondTry(access, request);
            }
        };
    }

    private OneKycReply secondTry(VendorAccess access, Function<String, VendorRequest> request) {
        return switch (access.tokens().get(TOKEN, () -> freshToken(access))) {
            case Outcome.Failed failed -> new OneKycReply.Failed(failed.failure());
            case Outcome.Token token -> read(access.http().send(request.apply(token.value())));
        };
    }

    private OneKycReply read(VendorAnswer answer) {
        return switch (answer) {
            case Unanswered unanswered -> new OneKycReply.Failed(VendorFailure.of(unanswered));
            case Answered answered -> read(answered);
        };
    }

    private OneKycReply read(Answered answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            JsonNode data = body.path("data");
            if (answer.successful() && body.path("success").asBoolean() && data.isObject()) {
                return new OneKycReply.Success(data, answer);
            }
            return refusal(body, answer);
        } catch (IOException e) {
            return new OneKycReply.Failed(unreadable(answer));
        }
    }

    private OneKycReply refusal(JsonNode body, Answered answer) throws JsonProcessingException {
        Refusal refusal = json.treeToValue(body, Refusal.class);
        Optional<String> cause =
                Optional.ofNullable(refusal)
                        .map(Refusal::errors)
                        .flatMap(errors -> errors.stream().findFirst())
                        .map(Refusal.Cause::cause);
        return cause.isPresent()
                ? new OneKycReply.Refused(cause.get(), answer)
                : new OneKycReply.Failed(unreadable(answer));
    }

    private static VendorFailure unreadable(Answered answer) {
        return VendorFailure.of(answer, Optional.empty());
    }

    private Outcome token(OneKycReply.Success success) {
        PartnerToken answer = convert(success.data(), PartnerToken.class).orElse(null);
        if (answer == null || answer.token() == null || answer.token().isBlank()) {
            return new Outcome.Failed(
                    VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
        }
        Instant end =
                OneKycTime.end(
                                success.answer().startedAt(),
                                answer.expirySeconds(),
                                answer.expiresAt())
                        .orElse(success.answer().startedAt());
        return new Outcome.Token(answer.token(), end.minus(RENEWED_BEFORE_END));
    }

    /** The answer as a record, or nothing where its shape is another. */
    <T> Optional<T> convert(JsonNode data, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(data, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String write(InitiateFlow flow) {
        try {
            return json.writeValueAsString(flow);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an initiate-flow request cannot be written", e);
        }
    }

    private static VendorRequest identified(VendorRequest request, OneKycIdentity identity) {
        return request.header("x-partner-user-id", identity.userId())
                .header("x-partner-user-id-type", identity.userIdType())
                .header("x-partner-session-id", identity.sessionId());
    }

    private static URI api(VendorAccess access, String path) {
        return URI.create(access.setting(OneKycForm.BASE_URL) + "/esign-partner/v1/" + path);
    }
}
