package io.idrelay.vendor.onekyc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.testkit.IdentityAssuranceSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That none of the card's fields is lost on its way, and none appears that nobody asked for. */
class OneKycCardTest {
    /** As OneKYC's page of a submission's details lists them. */
    private static final List<String> PUBLISHED =
            List.of(
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

    private final UnrecognizedWords words = new UnrecognizedWords();

    @Test
    void everyPublishedFieldStandsInTheTable() {
        assertThat(OneKycCardField.values())
                .extracting(OneKycCardField::word)
                .hasSize(19)
                .containsExactlyInAnyOrderElementsOf(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "nik,           0000000000000007, evidence.document_details.document_number,  0000000000000007",
        "name,          UJI LAIN,         claims.name,                                UJI LAIN",
        "region,        BANDUNG,          claims.place_of_birth.locality,             BANDUNG",
        "dateOfBirth,   01-12-1971,       claims.birthdate,                           1971-12-01",
        "bloodType,     AB,               claims.blood_type,                          AB",
        "religion,      HINDU,            claims.religion,                            HINDU",
        "province,      BALI,             claims.address.region,                      BALI",
        "city,          DENPASAR,         claims.address.locality,                    DENPASAR",
        "address,       JALAN UJI 1,      claims.address.street_address,              JALAN UJI 1",
        "district,      KUTA,             claims.address.street_address,              KUTA",
        "town,          SANUR,            claims.address.street_address,              SANUR",
        "gender,        FEMALE,           claims.gender,                              female",
        "rt,            003,              claims.address.street_address,              RT 003",
        "rw,            004,              claims.address.street_address,              RW 004",
        "occupation,    GURU,             claims.occupation,                          GURU",
        "validUntil,    18-02-2031,       evidence.document_details.date_of_expiry,   2031-02-18",
        "citizenship,   WNI,              claims.nationalities,                       IDN",
        "maritalStatus, KAWIN,            claims.marital_status,                      KAWIN",
        "issuanceDate,  28-12-2017,       evidence.document_details.date_of_issuance, 2017-12-28"
    })
    void fieldAloneIsFoundAtItsHome(String word, String value, String home, String ours) {
        OneKycCardField field = OneKycCardField.find(word).orElseThrow();
        Map<String, String> card = new HashMap<>(Map.of("name", "UJI COBA"));
        card.put(word, value);

        JsonNode claims = claims(card, true);

        assertThat(field.home()).isEqualTo(home);
        assertThat(claims.at(pointer(home)).toString()).contains(ours);
        assertThat(words.words()).isEmpty();
    }

    @Test
    void religionAndBloodTypeAreDroppedUnlessAskedFor() {
        Map<String, String> card =
                Map.of("name", "UJI COBA", "religion", "KRISTEN", "bloodType", "AB");

        String kept = claims(card, false).toString();

        assertThat(kept).contains("UJI COBA").doesNotContain("KRISTEN", "AB", "religion", "blood");
        assertThat(words.words()).isEmpty();
    }

    @Test
    void claimsWithEveryFieldSatisfyTheStandard() {
        Map<String, String> card = new HashMap<>();
        PUBLISHED.forEach(name -> card.put(name, "X"));
        card.putAll(
                Map.of(
                        "dateOfBirth", "01-12-1971",
                        "issuanceDate", "28-12-2017",
                        "validUntil", "18-02-2031",
                        "gender", "male",
                        "citizenship", "WNI"));

        assertThat(
                        new OneKycCard(card, true, words)
                                .claims("idrelay/onekyc", Optional.empty(), Optional.empty())
                                .map(IdentityAssuranceSchema::violations)
                                .orElseThrow())
                .isEmpty();
    }

    @Test
    void fieldThatIsNotInTheTableIsNamedWithoutItsContent() {
        claims(Map.of("name", "UJI COBA", "hobby", "CATUR"), true);

        assertThat(words.words()).containsExactly("ktpData.hobby");
    }

    private JsonNode claims(Map<String, String> card, boolean specialCategoryData) {
        return Json.mapper()
                .valueToTree(
                        new OneKycCard(card, specialCategoryData, words)
                                .claims("idrelay/onekyc", Optional.empty(), Optional.empty())
                                .orElseThrow());
    }

    /** The only evidence there is stands in a list below the verification. */
    private static String pointer(String home) {
        return "/" + home.replace("evidence.", "verification.evidence.0.").replace('.', '/');
    }
}
