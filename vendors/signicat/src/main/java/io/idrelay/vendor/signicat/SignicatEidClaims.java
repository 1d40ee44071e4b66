package io.idrelay.vendor.signicat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An electronic ID's claims, passed on as they are.
 *
 * <p>Where one bears a name of OpenID's but not its shape, it keeps its value and gets a name of
 * its own: else the whole result would break the standard's schema.
 */
final class SignicatEidClaims {
    private static final Set<String> TEXTS =
            Set.of(
                    "title",
                    "also_known_as",
                    "birth_family_name",
                    "birth_given_name",
                    "birth_middle_name",
                    "family_name",
                    "gender",
                    "given_name",
                    "middle_name",
                    "name",
                    "picture",
                    "preferred_username",
                    "profile",
                    "salutation",
                    "sub",
                    "website",
                    "zoneinfo");
    private static final Map<String, String> FORMS =
            Map.of(
                    "birthdate", "[0-9]{4}-[01][0-9]-[0-3][0-9]",
                    "email", "[^@]+@[^@.]+([.][^@]+)+",
                    "locale", "[a-zA-Z]{2}[-_][A-Z]{2}[a-zA-Z]?",
                    "msisdn", "[+]?[0-9]{5,15}",
                    "phone_number", "[+]?[0-9]{5,15}(;ext[0-9]{0,9})?");
    private static final Set<String> TRUTHS = Set.of("email_verified", "phone_number_verified");
    private static final Set<String> OBJECTS = Set.of("address", "place_of_birth");
    private static final Set<String> COUNTRIES = Set.of("country", "country_code");
    private static final String COUNTRY_FORM = "[a-zA-Z]{2,3}";

    private SignicatEidClaims() {}

    static Map<String, Object> of(JsonNode finalResult) {
        Map<String, Object> claims = new LinkedHashMap<>();
        finalResult
                .properties()
                .forEach(claim -> {
                    if (!claim.getValue().isNull()) {
                        String name = claim.getKey();
                        claims.put(
                                fits(name, claim.getValue()) ? name : "eid_" + name,
                                plain(claim.getValue()));
                    }
                });
        return claims;
    }

    private static boolean fits(String name, JsonNode value) {
        if (TEXTS.contains(name)) {
            return value.isTextual();
        }
        String form = FORMS.get(name);
        if (form != null) {
            return value.isTextual() && value.asText().matches(form);
        }
        if (TRUTHS.contains(name)) {
            return value.isBoolean();
        }
        if (OBJECTS.contains(name)) {
            return isTexts(name, value);
        }
        return switch (name) {
            case "updated_at" -> value.isNumber();
            case "nationalities" -> isCountries(value);
            default -> true;
        };
    }

    private static boolean isTexts(String name, JsonNode value) {
        boolean place = name.equals("place_of_birth");
        return value.isObject()
                && !value.isEmpty()
                && value.properties().stream()
                        .allMatch(part ->
                                part.getValue().isTextual()
                                        && (!isCode(place, part.getKey())
                                                || part.getValue().asText().matches(COUNTRY_FORM)));
    }

    /** An address's {@code country} is a name; a birthplace's is a code. */
    private static boolean isCode(boolean place, String name) {
        return COUNTRIES.contains(name) && (place || name.equals("country_code"));
    }

    private static boolean isCountries(JsonNode value) {
        List<String> codes = value.valueStream().map(JsonNode::asText).toList();
        return value.isArray()
                && !codes.isEmpty()
                && codes.size() == Set.copyOf(codes).size()
                && codes.stream().allMatch(code -> code.matches(COUNTRY_FORM));
    }

    private static Object plain(JsonNode value) {
        return Json.mapper().convertValue(value, new TypeReference<Object>() {});
    }
}
