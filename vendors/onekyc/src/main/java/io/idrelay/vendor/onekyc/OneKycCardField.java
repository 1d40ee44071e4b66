package io.idrelay.vendor.onekyc;

import java.util.Arrays;
import java.util.Optional;

/**
 * The 19 fields of an identity card, each with the one place of a result where it goes.
 *
 * <p>Religion and blood type are special categories of personal data: nobody needs them to know who
 * somebody is, so they are dropped unless the account asks for them.
 */
enum OneKycCardField {
    NIK("nik", "evidence.document_details.document_number"),
    NAME("name", "claims.name"),
    REGION("region", "claims.place_of_birth.locality"),
    DATE_OF_BIRTH("dateOfBirth", "claims.birthdate"),
    BLOOD_TYPE("bloodType", "claims.blood_type"),
    RELIGION("religion", "claims.religion"),
    PROVINCE("province", "claims.address.region"),
    CITY("city", "claims.address.locality"),
    ADDRESS("address", "claims.address.street_address"),
    DISTRICT("district", "claims.address.street_address"),
    TOWN("town", "claims.address.street_address"),
    GENDER("gender", "claims.gender"),
    RT("rt", "claims.address.street_address"),
    RW("rw", "claims.address.street_address"),
    OCCUPATION("occupation", "claims.occupation"),
    VALID_UNTIL("validUntil", "evidence.document_details.date_of_expiry"),
    CITIZENSHIP("citizenship", "claims.nationalities"),
    MARITAL_STATUS("maritalStatus", "claims.marital_status"),
    ISSUANCE_DATE("issuanceDate", "evidence.document_details.date_of_issuance");

    private final String word;
    private final String home;

    OneKycCardField(String word, String home) {
        this.word = word;
        this.home = home;
    }

    static Optional<OneKycCardField> find(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** As {@code ktpData} spells it. */
    String word() {
        return word;
    }

    /** Where it stands in {@code verified_claims}, evidence being the only one of its list. */
    String home() {
        return home;
    }

    /** Whether it is kept only where the account asks for it. */
    boolean specialCategory() {
        return this == BLOOD_TYPE || this == RELIGION;
    }
}
