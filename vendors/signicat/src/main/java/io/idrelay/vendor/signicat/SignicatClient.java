package io.idrelay.vendor.signicat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.signicat.wire.AccessToken;
import io.idrelay.vendor.signicat.wire.Capture;
import io.idrelay.vendor.signicat.wire.CaptureStart;
import io.idrelay.vendor.signicat.wire.Dossier;
import io.idrelay.vendor.signicat.wire.Problem;
import io.idrelay.vendor.signicat.wire.Process;
import io.idrelay.vendor.signicat.wire.ProcessStart;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Signicat's Assure API. */
final class SignicatClient {
    private static final String TOKEN = "assure";
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(60);

    private final ObjectMapper json = Json.mapper();

    /** A dossier with our reference, which carries nothing of the merchant's. */
    SignicatReply<Dossier> createDossier(String externalReference, VendorAccess access) {
        String body = write(Map.of("externalReference", externalReference));
        return call(VendorRequest.postJson(api(access, "dossiers"), body), Dossier.class, access);
    }

    SignicatReply<Dossier> dossier(String dossierId, VendorAccess access) {
        return call(VendorRequest.get(api(access, dossierPath(dossierId))), Dossier.class, access);
    }

    SignicatReply<Capture> startCapture(String dossierId, CaptureStart start, VendorAccess access) {
        URI uri = api(access, dossierPath(dossierId) + "/capture");
        return call(VendorRequest.postJson(uri, write(start)), Capture.class, access);
    }

    SignicatReply<Process> createProcess(
            String dossierId, ProcessStart start, VendorAccess access) {
        URI uri = api(access, dossierPath(dossierId) + "/processes");
        return call(VendorRequest.postJson(uri, write(start)), Process.class, access);
    }

    /** Sends one image. It replaces an earlier one of its kind, so twice does no harm. */
    SignicatReply<Done> upload(
            SignicatHandle ids, String kind, String dataUrl, VendorAccess access) {
        URI uri = api(access, path(access.setting(SignicatForm.UPLOAD_PATH), ids));
        String body = write(Map.of(kind, dataUrl));
        return call(VendorRequest.postJson(uri, body).declaredSafe(), Done.class, access);
    }

    SignicatReply<Done> requestVerification(SignicatHandle ids, VendorAccess access) {
        URI uri = api(access, path(access.setting(SignicatForm.VERIFICATION_PATH), ids));
        return call(VendorRequest.postJson(uri, "{}"), Done.class, access);
    }

    SignicatReply<byte[]> image(SignicatHandle ids, String name, VendorAccess access) {
        String path = path(access.setting(SignicatForm.IMAGE_PATH), ids).replace("{image}", name);
        VendorRequest request =
                VendorRequest.get(api(access, path)).header("Accept", "*/*").expectingMedia();
        return call(request, byte[].class, access);
    }

    SignicatReply<Process> process(String dossierId, String processId, VendorAccess access) {
        URI uri = api(access, processPath(dossierId, processId));
        return call(VendorRequest.get(uri), Process.class, access);
    }

    SignicatReply<Done> deleteProcess(String dossierId, String processId, VendorAccess access) {
        URI uri = api(access, processPath(dossierId, processId));
        return call(VendorRequest.delete(uri), Done.class, access);
    }

    SignicatReply<Done> deleteDossier(String dossierId, VendorAccess access) {
        return call(VendorRequest.delete(api(access, dossierPath(dossierId))), Done.class, access);
    }

    /** A new token, not the cached one: shows whether the credentials work now. */
    Outcome freshToken(VendorAccess access) {
        VendorRequest request =
                VendorRequest.postForm(
                                URI.create(access.setting(SignicatForm.TOKEN_URL)),
                                "grant_type=client_credentials&scope="
                                        + URLEncoder.encode(
                                                access.setting(SignicatForm.SCOPE),
                                                StandardCharsets.UTF_8))
                        .header("Authorization", basic(access))
                        .declaredSafe();
        return switch (read(access.http().send(request), AccessToken.class)) {
            case SignicatReply.Success<AccessToken> success -> token(success);
            case SignicatReply.Refused<AccessToken> refused ->
                    new Outcome.Failed(
                            refused.answer().status() == 400
                                    ? new VendorFailure(
                                            Kind.MISCONFIGURED,
                                            "vendor-refuses-credentials",
                                            refused.type(),
                                            Optional.empty())
                                    : refused.failure());
            case SignicatReply.Failed<AccessToken> failed -> new Outcome.Failed(failed.failure());
        };
    }

    private static Outcome token(SignicatReply.Success<AccessToken> success) {
        String value = success.body().accessToken();
        if (value == null || value.isBlank()) {
            return new Outcome.Failed(
                    VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
        }
        Long seconds = success.body().expiresIn();
        Duration lifetime =
                Duration.ofSeconds(seconds == null ? 0 : Math.clamp(seconds, 0, 86_400));
        return new Outcome.Token(
                value, success.answer().startedAt().plus(lifetime).minus(RENEWED_BEFORE_END));
    }

    /** A token may be revoked before its end, so one refusal is answered with a new token. */
    private <T> SignicatReply<T> call(VendorRequest request, Class<T> type, VendorAccess access) {
        return switch (access.tokens().get(TOKEN, () -> freshToken(access))) {
            case Outcome.Failed failed -> new SignicatReply.Failed<>(failed.failure());
            case Outcome.Token token -> {
                VendorAnswer answer = send(request, token, access);
                if (!(answer instanceof Answered answered) || answered.status() != 401) {
                    yield read(answer, type);
                }
                access.tokens().drop(TOKEN, token.value());
                yield secondTry(request, type, access);
            }
        };
    }

    private <T> SignicatReply<T> secondTry(
            VendorRequest request, Class<T> type, VendorAccess access) {
        return switch (access.tokens().get(TOKEN, () -> freshToken(access))) {
            case Outcome.Failed failed -> new SignicatReply.Failed<>(failed.failure());
            case Outcome.Token token -> read(send(request, token, access), type);
        };
    }

    private static VendorAnswer send(
            VendorRequest request, Outcome.Token token, VendorAccess access) {
        return access.http().send(request.header("Authorization", "Bearer " + token.value()));
    }

    private <T> SignicatReply<T> read(VendorAnswer answer, Class<T> type) {
        return switch (answer) {
            case Unanswered unanswered -> new SignicatReply.Failed<>(VendorFailure.of(unanswered));
            case Answered answered when answered.successful() -> success(answered, type);
            case Answered answered -> new SignicatReply.Refused<>(problemType(answered), answered);
        };
    }

    private <T> SignicatReply<T> success(Answered answer, Class<T> type) {
        try {
            if (type == byte[].class) {
                return new SignicatReply.Success<>(type.cast(answer.body()), answer);
            }
            // What it is is of no interest, and a deletion has none.
            byte[] body = type == Done.class ? new byte[] {'{', '}'} : answer.body();
            T read = json.readValue(body, type);
            return read == null ? unreadable(answer) : new SignicatReply.Success<>(read, answer);
        } catch (IOException e) {
            return unreadable(answer);
        }
    }

    private static <T> SignicatReply<T> unreadable(Answered answer) {
        return new SignicatReply.Failed<>(VendorFailure.of(answer, Optional.empty()));
    }

    private Optional<String> problemType(Answered answer) {
        try {
            return Optional.ofNullable(json.readValue(answer.body(), Problem.class))
                    .flatMap(problem ->
                            Optional.ofNullable(problem.type())
                                    .or(() -> Optional.ofNullable(problem.error())));
        } catch (IOException e) {
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

    private static String basic(VendorAccess access) {
        String pair =
                access.setting(SignicatForm.CLIENT_ID)
                        + ":"
                        + access.secret(SignicatForm.CLIENT_SECRET);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String dossierPath(String dossierId) {
        return "dossiers/" + dossierId;
    }

    private static String processPath(String dossierId, String processId) {
        return dossierPath(dossierId) + "/processes/" + processId;
    }

    private static String path(String template, SignicatHandle ids) {
        return template.replace("{dossierId}", ids.dossierId().orElseThrow())
                .replace("{processId}", ids.processId().orElseThrow());
    }

    private static URI api(VendorAccess access, String path) {
        return URI.create(access.setting(SignicatForm.BASE_URL) + "/" + path);
    }

    /** That it was done. */
    record Done() {}
}
