package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.result.VerifiedClaims;
import io.idrelay.contracts.result.VerifiedClaims.Verification;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An Indonesian identity card's data in the words of OpenID.
 *
 * <p>Religion and blood type stand on the card and are not passed on: nobody needs them to know who
 * somebody is.
 */
final class OneKycCard {
    private static final Set<String> KNOWN =
            Set.of(
                    "nik",
                    "name",
                    "region",
                    "dateOfBirth",
                    "bloodType",
                    "religion",
                    "province",
                    "city",
                    "address",
                    "district",
                    "town",
                    "gender",
                    "rt",
                    "rw",
                    "occupation",
                    "validUntil",
                    "citizenship",
                    "maritalStatus",
                    "issuanceDate");

    private final Map<String, String> fields;
    private final UnrecognizedWords words;

    OneKycCard(Map<String, String> fields, UnrecognizedWords words) {
        this.fields = fields;
        this.words = words;
        fields.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .forEach(name -> words.addPlace("ktpData." + name));
    }

    /** The claims, unless the card has none. */
    Optional<VerifiedClaims> claims(
            String trustFramework, Optional<String> time, Optional<String> verificationProcess) {
        Map<String, Object> claims = new LinkedHashMap<>();
        put(claims, "name", field("name"));
        put(claims, "birthdate", date("dateOfBirth"));
        put(claims, "place_of_birth", field("region").map(place -> Map.of("locality", place)));
        put(claims, "gender", gender());
        put(claims, "nationalities", nationality().map(List::of));
        put(claims, "address", address());
        put(claims, "occupation", field("occupation"));
        put(claims, "marital_status", field("maritalStatus"));
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new VerifiedClaims(
                        new Verification(
                                trustFramework, time, verificationProcess, List.of(evidence())),
                        claims));
    }

    private Map<String, Object> evidence() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", "idcard");
        put(details, "document_number", field("nik"));
        put(details, "date_of_issuance", date("issuanceDate"));
        boolean forLife = field("validUntil").filter(end -> !OneKycChecks.forLife(end)).isEmpty();
        put(details, "date_of_expiry", forLife ? Optional.empty() : date("validUntil"));
        details.put("issuer", Map.of("country", "Indonesia", "country_code", "IDN"));
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", "document");
        evidence.put("document_details", details);
        return evidence;
    }

    /** The parts of an Indonesian address below the city go into the street, as on an envelope. */
    private Optional<Map<String, Object>> address() {
        Optional<String> neighborhood =
                field("rt").flatMap(rt -> field("rw").map(rw -> "RT " + rt + "/RW " + rw));
        String street = lines(field("address"), neighborhood, field("town"), field("district"));
        String formatted =
                lines(
                        Optional.of(street).filter(text -> !text.isEmpty()),
                        field("city"),
                        field("province"));
        if (formatted.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("formatted", formatted);
        put(address, "street_address", Optional.of(street).filter(text -> !text.isEmpty()));
        put(address, "locality", field("city"));
        put(address, "region", field("province"));
        address.put("country_code", "IDN");
        return Optional.of(address);
    }

    @SafeVarargs
    private static String lines(Optional<String>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining("\n"));
    }

    private Optional<String> gender() {
        Optional<String> word = field("gender").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> known = word.filter(Set.of("male", "female")::contains);
        return noted("gender", word.isPresent(), known);
    }

    /** The card has a word, not a code; its holder is a citizen or a foreigner with a permit. */
    private Optional<String> nationality() {
        Optional<String> word = field("citizenship").map(text -> text.toUpperCase(Locale.ROOT));
        Optional<String> known =
                word.filter(Set.of("INDONESIA", "INDONESIAN", "WNI")::contains).map(i -> "IDN");
        boolean foreigner = word.filter("WNA"::equals).isPresent();
        return noted("citizenship", word.isPresent() && !foreigner, known);
    }

    private Optional<String> date(String name) {
        Optional<String> word = field(name);
        return noted(
                name, word.isPresent(), word.flatMap(OneKycTime::date).map(LocalDate::toString));
    }

    private Optional<String> noted(String name, boolean present, Optional<String> known) {
        if (present && known.isEmpty()) {
            words.addPlace("ktpData." + name);
        }
        return known;
    }

    /** A field's text; a hyphen stands for nothing. */
    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("-"));
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }
}
