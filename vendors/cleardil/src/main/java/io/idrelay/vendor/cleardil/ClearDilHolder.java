package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.contracts.result.VerifiedClaims.Verification;
import io.idrelay.vendor.spi.CountryCode;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What was read from a document, in the words of OpenID. Dates are objects, names are lists. */
final class ClearDilHolder {
    private final JsonNode verification;
    private final JsonNode document;
    private final JsonNode holder;
    private final UnrecognizedWords words;

    ClearDilHolder(JsonNode verification, UnrecognizedWords words) {
        this.verification = verification;
        this.document = verification.path("properties").path("document_data");
        this.holder = verification.path("properties").path("holder_data");
        this.words = words;
    }

    Optional<ClearDilDocumentType> documentType() {
        Optional<String> word = text(verification.path("properties").path("document_type"));
        Optional<ClearDilDocumentType> known = word.flatMap(ClearDilDocumentType::find);
        return noted("document_type", word.isPresent(), known);
    }

    /** The document's last day. */
    Optional<LocalDate> expiry() {
        return date("expiry_date", document);
    }

    /** The claims, where a name and a birthdate were read: without them nobody is identified. */
    Optional<VerifiedClaims> claims(
            String trustFramework,
            Optional<ClearDilDocumentType> type,
            Optional<LocalDate> expiry) {
        Map<String, Object> claims = new LinkedHashMap<>();
        put(claims, "given_name", name("first_name"));
        put(claims, "family_name", name("last_name"));
        put(claims, "birthdate", date("dob", holder).map(LocalDate::toString));
        boolean identified = claims.size() == 3;
        put(claims, "gender", gender());
        put(claims, "nationalities", country("nationality", holder).map(List::of));
        Verification how =
                new Verification(
                        trustFramework,
                        changedAt().map(Instant::toString),
                        ClearDilHandle.id(verification, "id"),
                        List.of(evidence(type, expiry)));
        return Optional.of(new LinkedHashMap<>(claims))
                .filter(_ -> identified)
                .map(known -> new VerifiedClaims(how, known));
    }

    private Map<String, Object> evidence(
            Optional<ClearDilDocumentType> type, Optional<LocalDate> expiry) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", type.map(ClearDilDocumentType::ours).orElse("other"));
        put(details, "document_number", text(document.path("document_number")));
        put(details, "date_of_issuance", date("issue_date", document).map(LocalDate::toString));
        put(details, "date_of_expiry", expiry.map(LocalDate::toString));
        put(
                details,
                "issuer",
                country("issuing_country", document).map(code -> Map.of("country_code", code)));
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", "document");
        evidence.put("document_details", details);
        return evidence;
    }

    private Optional<Instant> changedAt() {
        return text(verification.path("updated_at"))
                .flatMap(time -> {
                    try {
                        return Optional.of(OffsetDateTime.parse(time).toInstant());
                    } catch (DateTimeParseException e) {
                        return Optional.empty();
                    }
                });
    }

    private Optional<String> gender() {
        Optional<String> word = text(holder.path("gender"));
        Optional<String> known =
                word.flatMap(w ->
                        switch (w) {
                            case "FEMALE" -> Optional.of("female");
                            case "MALE" -> Optional.of("male");
                            default -> Optional.<String>empty();
                        });
        return noted("gender", word.isPresent(), known);
    }

    private Optional<String> country(String name, JsonNode in) {
        Optional<String> word = text(in.path(name));
        return noted(name, word.isPresent(), word.flatMap(CountryCode::alpha3));
    }

    private Optional<String> name(String name) {
        JsonNode names = holder.path(name);
        if (!names.isArray()) {
            return text(names);
        }
        return Optional.of(
                        StreamSupport.stream(names.spliterator(), false)
                                .flatMap(part -> text(part).stream())
                                .collect(Collectors.joining(" ")))
                .filter(all -> !all.isEmpty());
    }

    private Optional<LocalDate> date(String name, JsonNode in) {
        JsonNode date = in.path(name);
        boolean present = !date.isMissingNode() && !date.isNull();
        return noted(name, present, parse(date));
    }

    private static Optional<LocalDate> parse(JsonNode date) {
        try {
            return date.isTextual()
                    ? Optional.of(LocalDate.parse(date.asText()))
                    : Optional.of(
                            LocalDate.of(
                                    date.path("year").asInt(),
                                    date.path("month").asInt(),
                                    date.path("day").asInt()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> noted(String name, boolean present, Optional<T> known) {
        if (present && known.isEmpty()) {
            words.addPlace("properties." + name);
        }
        return known;
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.isTextual() ? node.asText().strip() : "")
                .filter(text -> !text.isEmpty());
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }
}
