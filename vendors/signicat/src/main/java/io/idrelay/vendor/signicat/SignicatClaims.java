package io.idrelay.vendor.signicat;

import io.idrelay.vendor.signicat.wire.FinalResult;
import io.idrelay.vendor.spi.CountryCode;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A normalized final result in the words of OpenID. */
final class SignicatClaims {
    private final FinalResult result;
    private final UnrecognizedWords words;

    SignicatClaims(FinalResult result, UnrecognizedWords words) {
        this.result = result;
        this.words = words;
    }

    /** OpenID claims; may be empty. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        put(claims, "given_name", text(result.firstName()));
        put(claims, "family_name", text(result.lastName()));
        put(claims, "birthdate", date("dateOfBirth", result.dateOfBirth()));
        put(claims, "gender", gender());
        put(claims, "nationalities", country("nationality", result.nationality()).map(List::of));
        put(claims, "address", address());
        put(claims, "personal_identification_number", text(result.personalIdentificationNumber()));
        return claims;
    }

    /** The document they were read from. */
    Map<String, Object> evidence() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", documentType().map(SignicatDocumentType::claim).orElse("other"));
        put(details, "document_number", text(result.documentNumber()));
        put(details, "date_of_issuance", date("dateOfIssue", result.dateOfIssue()));
        put(details, "date_of_expiry", expiry().map(LocalDate::toString));
        put(
                details,
                "issuer",
                country("issuingCountry", result.issuingCountry())
                        .map(code -> Map.of("country_code", code)));
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", "document");
        evidence.put("document_details", details);
        return evidence;
    }

    Optional<SignicatDocumentType> documentType() {
        Optional<String> word = text(result.documentType());
        Optional<SignicatDocumentType> known = word.flatMap(SignicatDocumentType::find);
        if (known.isEmpty()) {
            word.ifPresent(w -> words.add("documentType", w));
        }
        return known;
    }

    /** The document's last day. */
    Optional<LocalDate> expiry() {
        return date("dateOfExpiry", result.dateOfExpiry()).map(LocalDate::parse);
    }

    private Optional<String> gender() {
        return text(result.gender())
                .flatMap(word ->
                        switch (word) {
                            case "F", "f", "female" -> Optional.of("female");
                            case "M", "m", "male" -> Optional.of("male");
                            default -> {
                                words.addPlace("finalResult.gender");
                                yield Optional.empty();
                            }
                        });
    }

    private Optional<Map<String, Object>> address() {
        FinalResult.Address from = result.address();
        if (from == null) {
            return Optional.empty();
        }
        Map<String, Object> address = new LinkedHashMap<>();
        put(address, "formatted", text(from.formatted()));
        String street =
                Stream.of(text(from.streetAddress()), text(from.houseNumber()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        put(address, "street_address", text(street));
        put(address, "locality", text(from.locality()));
        put(address, "postal_code", text(from.postalCode()));
        put(address, "country_code", country("address.country", from.country()));
        return Optional.of(address).filter(known -> !known.isEmpty());
    }

    private Optional<String> country(String name, @Nullable String code) {
        Optional<String> word = text(code);
        return noted(name, word.isPresent(), word.flatMap(CountryCode::alpha3));
    }

    private Optional<String> date(String name, @Nullable String date) {
        Optional<String> word = text(date);
        return noted(name, word.isPresent(), word.flatMap(SignicatClaims::isoDate));
    }

    private static Optional<String> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> noted(String name, boolean present, Optional<String> known) {
        if (present && known.isEmpty()) {
            words.addPlace("finalResult." + name);
        }
        return known;
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }
}
