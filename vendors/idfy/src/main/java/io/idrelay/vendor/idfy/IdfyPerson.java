package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.contracts.result.VerifiedClaims.Verification;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A profile's text resources in the words of OpenID. Of two that name the same, the one that a
 * passed task looked at counts; where that leaves two that differ, neither does.
 */
final class IdfyPerson {
    private static final Set<String> KNOWN = Set.of("name", "dob", "location", "id_number");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final List<JsonNode> texts = new ArrayList<>();
    private final Set<String> verified;
    private final UnrecognizedWords words;
    private boolean contradicted;

    /**
     * Reads the resources.
     *
     * @param verified what passed tasks looked at, by {@code ref_id}
     */
    IdfyPerson(JsonNode resources, Set<String> verified, UnrecognizedWords words) {
        this.verified = verified;
        this.words = words;
        for (JsonNode text : resources.path("text")) {
            texts.add(text);
            String attr = text.path("attr").asText("");
            if (!KNOWN.contains(attr)) {
                words.add("resources.text.attr", attr);
            }
        }
    }

    /** Empty where nothing says who it is, or two things say different. */
    Optional<VerifiedClaims> claims(
            String trustFramework, Optional<String> time, String verificationProcess) {
        Map<String, Object> claims = new LinkedHashMap<>();
        Optional<JsonNode> name = single("name").map(text -> text.path("value"));
        put(claims, "given_name", name.flatMap(n -> text(n.path("first_name"))));
        put(claims, "middle_name", name.flatMap(n -> text(n.path("middle_name"))));
        put(claims, "family_name", name.flatMap(n -> text(n.path("last_name"))));
        put(claims, "name", name.flatMap(IdfyPerson::text));
        put(claims, "birthdate", birthdate());
        List<Map<String, Object>> evidence = evidence();
        boolean named = claims.keySet().stream().anyMatch(claim -> claim.endsWith("name"));
        return contradicted || !named
                ? Optional.empty()
                : Optional.of(
                        new VerifiedClaims(
                                new Verification(
                                        trustFramework,
                                        time,
                                        Optional.of(verificationProcess),
                                        evidence),
                                claims));
    }

    private Optional<String> birthdate() {
        Optional<String> written = single("dob").flatMap(text -> text(text.path("value")));
        Optional<String> date = written.flatMap(IdfyPerson::date).map(LocalDate::toString);
        if (written.isPresent() && date.isEmpty()) {
            words.addPlace("resources.text.dob");
        }
        return date;
    }

    private List<Map<String, Object>> evidence() {
        return entries("id_number").flatMap(text -> document(text).stream()).distinct().toList();
    }

    private static Optional<Map<String, Object>> document(JsonNode idNumber) {
        Optional<String> number = text(idNumber.path("value"));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<IdfyDocument> known = IdfyDocument.find(idNumber.path("type").asText(""));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", known.map(IdfyDocument::claim).orElse("other"));
        details.put("document_number", number.get());
        known.ifPresent(
                india -> details.put("issuer", Map.of("country", "India", "country_code", "IND")));
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", "document");
        evidence.put("document_details", details);
        return Optional.of(evidence);
    }

    /** The one entry that counts; a contradiction leaves none. */
    private Optional<JsonNode> single(String attr) {
        List<JsonNode> all = entries(attr).toList();
        List<JsonNode> seen =
                all.stream().filter(e -> verified.contains(e.path("ref_id").asText(""))).toList();
        List<JsonNode> counting = seen.isEmpty() ? all : seen;
        if (counting.stream().map(entry -> entry.path("value")).distinct().count() > 1) {
            contradicted = true;
            words.addPlace("resources.text." + attr);
            return Optional.empty();
        }
        return counting.stream().findFirst();
    }

    private Stream<JsonNode> entries(String attr) {
        return texts.stream()
                .filter(text -> text.path("attr").asText("").equals(attr))
                .filter(text -> !text.path("value").isMissingNode())
                .filter(text -> !text.path("value").isNull());
    }

    private static Optional<LocalDate> date(String text) {
        return parse(text, DateTimeFormatter.ISO_LOCAL_DATE)
                .or(() -> parse(text.replace('/', '-'), DAY_FIRST));
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isTextual)
                .map(text -> text.asText().strip())
                .filter(text -> !text.isEmpty());
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }
}
