package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.contracts.result.VerifiedClaims.Verification;
import io.idrelay.vendor.spi.CountryCode;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was read from the document, {@code ocrIdInfo}, in the words of OpenID. */
final class AlibabaDocument {
    private static final Set<String> KNOWN =
            Set.of(
                    "name",
                    "englishName",
                    "surname",
                    "givenname",
                    "sex",
                    "birthDate",
                    "nationality",
                    "idNumber",
                    "passportNo",
                    "issueDate",
                    "expiryDate",
                    "originOfIssue",
                    "countryCode");

    private static final Set<String> FOR_LIFE =
            Set.of("PERMANENT", "LIFETIME", "LIFELONG", "LONG-TERM", "NO EXPIRY", "长期");

    private final JsonNode fields;
    private final UnrecognizedWords words;

    AlibabaDocument(JsonNode fields, UnrecognizedWords words) {
        this.fields = fields;
        this.words = words;
        fields.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .forEach(name -> words.addPlace("ocrIdInfo." + name));
    }

    boolean present() {
        return !fields.isEmpty();
    }

    /** Whether the document says that it never ends; which words say so is inferred. */
    boolean forLife() {
        return text("expiryDate")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(FOR_LIFE::contains)
                .isPresent();
    }

    /** The document's last day; empty where it has none, or none that can be read. */
    Optional<LocalDate> end() {
        return forLife() ? Optional.empty() : date("expiryDate");
    }

    boolean has(String name) {
        return text(name).isPresent();
    }

    /** A date that is there and cannot be read is noted. */
    Optional<LocalDate> date(String name) {
        Optional<String> text = text(name);
        Optional<LocalDate> date = text.flatMap(AlibabaDates::read);
        if (text.isPresent() && date.isEmpty()) {
            words.addPlace("ocrIdInfo." + name);
        }
        return date;
    }

    /**
     * The claims; empty where what makes a person one is missing or cannot be read: a name, the
     * date of birth, the document's number.
     */
    Optional<VerifiedClaims> claims(String trustFramework, String transactionId) {
        Map<String, Object> claims = new LinkedHashMap<>();
        put(claims, "name", text("name").or(() -> text("englishName")));
        put(claims, "also_known_as", text("englishName").filter(name -> has("name")));
        put(claims, "given_name", text("givenname"));
        put(claims, "family_name", text("surname"));
        boolean named = !claims.isEmpty();
        put(claims, "birthdate", date("birthDate").map(LocalDate::toString));
        put(claims, "gender", gender());
        put(claims, "nationalities", country("nationality").map(List::of));
        if (!named || !claims.containsKey("birthdate") || number().isEmpty()) {
            return Optional.empty();
        }
        Verification verification =
                new Verification(
                        trustFramework,
                        Optional.empty(),
                        Optional.of(transactionId),
                        List.of(Map.of("type", "document", "document_details", details())));
        return Optional.of(new VerifiedClaims(verification, claims));
    }

    private Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", has("passportNo") ? "passport" : "idcard");
        put(details, "document_number", number());
        put(details, "date_of_issuance", date("issueDate").map(LocalDate::toString));
        put(details, "date_of_expiry", end().map(LocalDate::toString));
        Map<String, Object> issuer = new LinkedHashMap<>();
        put(issuer, "name", text("originOfIssue"));
        put(issuer, "country_code", country("countryCode"));
        put(details, "issuer", Optional.of(issuer).filter(known -> !known.isEmpty()));
        return details;
    }

    private Optional<String> number() {
        return text("passportNo").or(() -> text("idNumber"));
    }

    private Optional<String> gender() {
        return text("sex")
                .flatMap(word ->
                        switch (word.toUpperCase(Locale.ROOT)) {
                            case "F", "FEMALE" -> Optional.of("female");
                            case "M", "MALE" -> Optional.of("male");
                            default -> {
                                words.addPlace("ocrIdInfo.sex");
                                yield Optional.empty();
                            }
                        });
    }

    private Optional<String> country(String name) {
        Optional<String> text = text(name);
        Optional<String> code = text.flatMap(CountryCode::alpha3);
        if (text.isPresent() && code.isEmpty()) {
            words.addPlace("ocrIdInfo." + name);
        }
        return code;
    }

    private Optional<String> text(String name) {
        JsonNode node = fields.path(name);
        return node.isValueNode() && !node.isNull()
                ? AlibabaResultMapper.word(node.asText())
                : Optional.empty();
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }
}
