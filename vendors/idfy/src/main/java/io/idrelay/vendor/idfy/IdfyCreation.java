package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.Applicant.VerifiedContact;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.VendorAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The request that creates a profile, and where it is sent.
 *
 * @param async whether the answer comes before the profile does
 */
record IdfyCreation(String path, ObjectNode body, boolean async) {
    /** See "Usage of sync and async create profile APIs". */
    private static final int SYNC_RESOURCES_MAX = 2;

    /** What became of writing it. */
    sealed interface Written {
        /** It can be sent. */
        record Ready(IdfyCreation creation) implements Written {}

        /** An operator has to act first. */
        record Misconfigured(String code) implements Written {}
    }

    static Written write(OpenRequest request, VendorAccess access) {
        Optional<ArrayNode> details = additionalDetails(access);
        if (details.isEmpty()) {
            return new Written.Misconfigured("additional-details-no-list");
        }
        Applicant person = request.person().expose();
        ObjectNode data = data(person, details.get());
        ObjectNode body = object();
        body.put("reference_id", request.sessionId().value());
        body.set("config", config(access));
        contacts(body, person);
        Optional<String> encryptedPath = access.findSetting(IdfyForm.ENCRYPTED_PATH);
        if (encryptedPath.isPresent()) {
            return sealed(encryptedPath.get(), body, data, access);
        }
        body.set("data", data);
        body.set("payload", object());
        boolean async = async(data, access);
        String path = access.setting(async ? IdfyForm.ASYNC_PATH : IdfyForm.SYNC_PATH);
        return new Written.Ready(new IdfyCreation(path, body, async));
    }

    /** Only {@code data} and {@code payload} are encrypted, each on its own. */
    private static Written sealed(
            String path, ObjectNode body, ObjectNode data, VendorAccess access) {
        Optional<IdfyCipher> cipher = IdfyCipher.of(access.settings(), access.credentials());
        if (cipher.isEmpty()) {
            return new Written.Misconfigured("encryption-key-missing");
        }
        body.put("group_id", "");
        body.put(access.setting(IdfyForm.ENCRYPTED_DATA_FIELD), cipher.get().seal(bytes(data)));
        body.put(
                access.setting(IdfyForm.ENCRYPTED_PAYLOAD_FIELD),
                cipher.get().seal(bytes(object())));
        return new Written.Ready(new IdfyCreation(path, body, false));
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean async(ObjectNode data, VendorAccess access) {
        return switch (access.setting(IdfyForm.CREATION)) {
            case "sync" -> false;
            case "async" -> true;
            default -> resources(data) > SYNC_RESOURCES_MAX;
        };
    }

    /** A name or a date is one resource, and so is every entry of a list. */
    private static int resources(ObjectNode data) {
        int count = 0;
        for (JsonNode part : data) {
            count += part.isArray() ? part.size() : 1;
        }
        return count;
    }

    private static ObjectNode config(VendorAccess access) {
        ObjectNode config = object().put("id", access.setting(IdfyForm.CONFIG_ID));
        config.set("overrides", object());
        return config;
    }

    private static ObjectNode data(Applicant person, ArrayNode details) {
        ObjectNode name = object();
        person.givenName().ifPresent(given -> name.put("first_name", given));
        person.familyName().ifPresent(family -> name.put("last_name", family));
        ObjectNode data = object();
        data.set("name", name);
        person.birthdate().map(LocalDate::toString).ifPresent(date -> data.put("dob", date));
        data.set("addresses", JsonNodeFactory.instance.arrayNode());
        data.set("additional_details", details);
        return data;
    }

    /** A number goes out with its country code and without a plus sign. */
    private static void contacts(ObjectNode body, Applicant person) {
        ArrayNode emails = body.putArray("email_ids");
        person.email().map(VerifiedContact::value).ifPresent(emails::add);
        ArrayNode numbers = body.putArray("mobile_numbers");
        person.phone().map(phone -> phone.value().replace("+", "")).ifPresent(numbers::add);
    }

    private static Optional<ArrayNode> additionalDetails(VendorAccess access) {
        try {
            String text = access.findSetting(IdfyForm.ADDITIONAL_DETAILS).orElse("[]");
            return Json.mapper().readTree(text) instanceof ArrayNode list
                    ? Optional.of(list)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public String toString() {
        return "IdfyCreation[" + path + "]";
    }
}
