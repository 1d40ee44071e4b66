package io.idrelay.vendor.onekyc;

import static io.idrelay.vendor.onekyc.OneKycCardField.ADDRESS;
import static io.idrelay.vendor.onekyc.OneKycCardField.BLOOD_TYPE;
import static io.idrelay.vendor.onekyc.OneKycCardField.CITIZENSHIP;
import static io.idrelay.vendor.onekyc.OneKycCardField.CITY;
import static io.idrelay.vendor.onekyc.OneKycCardField.DATE_OF_BIRTH;
import static io.idrelay.vendor.onekyc.OneKycCardField.DISTRICT;
import static io.idrelay.vendor.onekyc.OneKycCardField.GENDER;
import static io.idrelay.vendor.onekyc.OneKycCardField.ISSUANCE_DATE;
import static io.idrelay.vendor.onekyc.OneKycCardField.MARITAL_STATUS;
import static io.idrelay.vendor.onekyc.OneKycCardField.NAME;
import static io.idrelay.vendor.onekyc.OneKycCardField.NIK;
import static io.idrelay.vendor.onekyc.OneKycCardField.OCCUPATION;
import static io.idrelay.vendor.onekyc.OneKycCardField.PROVINCE;
import static io.idrelay.vendor.onekyc.OneKycCardField.REGION;
import static io.idrelay.vendor.onekyc.OneKycCardField.RELIGION;
import static io.idrelay.vendor.onekyc.OneKycCardField.RT;
import static io.idrelay.vendor.onekyc.OneKycCardField.RW;
import static io.idrelay.vendor.onekyc.OneKycCardField.TOWN;
import static io.idrelay.vendor.onekyc.OneKycCardField.VALID_UNTIL;

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
 * An Indonesian identity card's data in the words of OpenID; {@link OneKycCardField} is the table.
 */
final class OneKycCard {
    private final Map<String, String> fields;
    private final UnrecognizedWords words;

    private final boolean specialCategoryData;

    OneKycCard(Map<String, String> fields, boolean specialCategoryData, UnrecognizedWords words) {
        this.fields = fields;
        this.specialCategoryData = specialCategoryData;
        this.words = words;
        fields.keySet().stream()
                .filter(name -> OneKycCardField.find(name).isEmpty())
                .sorted()
                .forEach(name -> words.addPlace("ktpData." + name));
    }

    /** The claims, unless the card has none. */
    Optional<VerifiedClaims> claims(
            String trustFramework, Optional<String> time, Optional<String> verificationProcess) {
        Map<String, Object> claims = new LinkedHashMap<>();
        put(claims, "name", field(NAME));
        put(claims, "birthdate", date(DATE_OF_BIRTH));
        put(claims, "place_of_birth", field(REGION).map(place -> Map.of("locality", place)));
        put(claims, "gender", gender());
        put(claims, "nationalities", nationality().map(List::of));
        put(claims, "address", address());
        put(claims, "occupation", field(OCCUPATION));
        put(claims, "marital_status", field(MARITAL_STATUS));
        put(claims, "religion", field(RELIGION));
        put(claims, "blood_type", field(BLOOD_TYPE));
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
        put(details, "document_number", field(NIK));
        put(details, "date_of_issuance", date(ISSUANCE_DATE));
        boolean forLife = field(VALID_UNTIL).filter(end -> !OneKycChecks.forLife(end)).isEmpty();
        put(details, "date_of_expiry", forLife ? Optional.empty() : date(VALID_UNTIL));
        details.put("issuer", Map.of("country", "Indonesia", "country_code", "IDN"));
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", "document");
        evidence.put("document_details", details);
        return evidence;
    }

    /** The parts of an Indonesian address below the city go into the street, as on an envelope. */
    private Optional<Map<String, Object>> address() {
        String street = lines(field(ADDRESS), neighborhood(), field(TOWN), field(DISTRICT));
        String formatted =
                lines(
                        Optional.of(street).filter(text -> !text.isEmpty()),
                        field(CITY),
                        field(PROVINCE));
        if (formatted.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("formatted", formatted);
        put(address, "street_address", Optional.of(street).filter(text -> !text.isEmpty()));
        put(address, "locality", field(CITY));
        put(address, "region", field(PROVINCE));
        address.put("country_code", "IDN");
        return Optional.of(address);
    }

    private Optional<String> neighborhood() {
        return Optional.of(
                        Stream.of(field(RT).map("RT "::concat), field(RW).map("RW "::concat))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining("/")))
                .filter(text -> !text.isEmpty());
    }

    @SafeVarargs
    private static String lines(Optional<String>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining("\n"));
    }

    private Optional<String> gender() {
        Optional<String> word = field(GENDER).map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> known = word.filter(Set.of("male", "female")::contains);
        return noted(GENDER, word.isPresent(), known);
    }

    /** The card has a word, not a code; its holder is a citizen or a foreigner with a permit. */
    private Optional<String> nationality() {
        Optional<String> word = field(CITIZENSHIP).map(text -> text.toUpperCase(Locale.ROOT));
        Optional<String> known =
                word.filter(Set.of("INDONESIA", "INDONESIAN", "WNI")::contains).map(i -> "IDN");
        boolean foreigner = word.filter("WNA"::equals).isPresent();
        return noted(CITIZENSHIP, word.isPresent() && !foreigner, known);
    }

    private Optional<String> date(OneKycCardField name) {
        Optional<String> word = field(name);
        return noted(
                name, word.isPresent(), word.flatMap(OneKycTime::date).map(LocalDate::toString));
    }

    private Optional<String> noted(OneKycCardField name, boolean present, Optional<String> known) {
        if (present && known.isEmpty()) {
            words.addPlace("ktpData." + name.word());
        }
        return known;
    }

    /** A field's text; a hyphen stands for nothing. */
    private Optional<String> field(OneKycCardField name) {
        return Optional.ofNullable(fields.get(name.word()))
                .filter(text -> specialCategoryData || !name.specialCategory())
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("-"));
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }
}
