package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.vendor.idfy.IdfyEnvelope.Opening;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** IDfy's API. */
final class IdfyClient {
    private final ObjectMapper json = Json.mapper();

    IdfyReply create(String path, JsonNode request, VendorAccess access) {
        return send(VendorRequest.postJson(uri(access, path), write(request)), access);
    }

    /** Calls where profiles are encrypted, if the account encrypts. */
    IdfyReply profile(String profileId, VendorAccess access) {
        String path =
                access.findSetting(IdfyForm.ENCRYPTED_PATH)
                        .flatMap(on -> access.findSetting(IdfyForm.ENCRYPTED_PROFILE_PATH))
                        .orElseGet(() -> access.setting(IdfyForm.PROFILE_PATH));
        return send(
                VendorRequest.get(uri(access, path.replace("{profile_id}", profileId))), access);
    }

    private IdfyReply send(VendorRequest request, VendorAccess access) {
        return switch (access.http().send(authorized(request, access))) {
            case Unanswered unanswered -> new IdfyReply.Failed(VendorFailure.of(unanswered));
            case Answered answer ->
                    answer.successful() ? read(answer, access) : new IdfyReply.Refused(answer);
        };
    }

    private static VendorRequest authorized(VendorRequest request, VendorAccess access) {
        VendorRequest keyed = request.header("api-key", access.secret(IdfyForm.API_KEY));
        return access.findSetting(IdfyForm.ACCOUNT_ID)
                .map(id -> keyed.header("account-id", id))
                .orElse(keyed);
    }

    private IdfyReply read(Answered answer, VendorAccess access) {
        try {
            JsonNode body = json.readTree(answer.body());
            return switch (IdfyEnvelope.open(body, access.settings(), access.credentials())) {
                case Opening.Clear clear ->
                        new IdfyReply.Success(clear.body(), original(clear, answer), answer);
                case Opening.Closed closed ->
                        new IdfyReply.Failed(VendorFailure.of(Kind.MISCONFIGURED, closed.code()));
            };
        } catch (IOException e) {
            return new IdfyReply.Failed(VendorFailure.of(answer, Optional.empty()));
        }
    }

    /** Byte for byte, unless it was encrypted: nobody but us could read that. */
    private VendorOriginal original(Opening.Clear clear, Answered answer) throws IOException {
        byte[] body = clear.changed() ? json.writeValueAsBytes(clear.body()) : answer.body();
        return new VendorOriginal("application/json", body);
    }

    /** The answer as a record, or nothing where its shape is another. */
    <T> Optional<T> convert(JsonNode body, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(body, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String write(JsonNode request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written", e);
        }
    }

    private static URI uri(VendorAccess access, String path) {
        return URI.create(access.setting(IdfyForm.BASE_URL) + path);
    }
}
