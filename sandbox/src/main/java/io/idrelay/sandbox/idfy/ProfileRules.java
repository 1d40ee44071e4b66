package io.idrelay.sandbox.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What IDfy refuses in the request that creates a profile; pure. */
final class ProfileRules {
    private static final int SYNC_RESOURCES_MAX = 2;

    private final JsonNode body;
    private final List<String> causes = new ArrayList<>();

    private ProfileRules(JsonNode body) {
        this.body = body;
    }

    /**
     * Every cause to refuse; none where the request is in order.
     *
     * @param body with what was encrypted in clear
     */
    static List<String> causes(JsonNode body, IdfyAccount account, boolean async) {
        ProfileRules rules = new ProfileRules(body);
        rules.checkConfig(account);
        rules.checkPerson(body.path("data"));
        rules.checkContacts();
        if (!async && resources(body.path("data")) > SYNC_RESOURCES_MAX) {
            rules.causes.add("TOO_MANY_RESOURCES_FOR_SYNC");
        }
        return List.copyOf(rules.causes);
    }

    private void checkConfig(IdfyAccount account) {
        if (!body.path("reference_id").isTextual()
                || body.path("reference_id").asText().isBlank()) {
            causes.add("REFERENCE_ID_IS_REQUIRED");
        }
        if (!account.configIds().contains(body.at("/config/id").asText(""))) {
            causes.add("CONFIG_ID_IS_UNKNOWN");
        }
        if (body.at("/config").has("overrides") && !body.at("/config/overrides").isObject()) {
            causes.add("CONFIG_OVERRIDES_MUST_BE_AN_OBJECT");
        }
        if (body.has("payload") && !body.path("payload").isObject()) {
            causes.add("PAYLOAD_MUST_BE_AN_OBJECT");
        }
    }

    private void checkPerson(JsonNode data) {
        JsonNode name = data.path("name");
        if (name.path("first_name").asText("").isBlank()
                && name.path("last_name").asText("").isBlank()) {
            causes.add("NAME_IS_REQUIRED");
        }
        if (data.has("dob") && !isDate(data.path("dob").asText(""))) {
            causes.add("DOB_IS_INVALID");
        }
        for (String list : List.of("addresses", "additional_details")) {
            if (data.has(list) && !data.path(list).isArray()) {
                causes.add(list.toUpperCase(Locale.ROOT) + "_MUST_BE_A_LIST");
            }
        }
    }

    private void checkContacts() {
        body.path("email_ids").forEach(email -> check(email, "[^@\\s]+@[^@\\s]+", "EMAIL_ID"));
        body.path("mobile_numbers")
                .forEach(number -> check(number, "[0-9]{10,15}", "MOBILE_NUMBER"));
    }

    private void check(JsonNode text, String form, String what) {
        if (!text.asText("").matches(form)) {
            causes.add(what + "_IS_INVALID");
        }
    }

    private static int resources(JsonNode data) {
        int count = 0;
        for (JsonNode part : data) {
            count += part.isArray() ? part.size() : 1;
        }
        return count;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
