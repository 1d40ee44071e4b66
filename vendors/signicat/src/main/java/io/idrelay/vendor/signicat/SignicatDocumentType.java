package io.idrelay.vendor.signicat;

import java.util.Arrays;
import java.util.Optional;

/** Signicat's document types, and what OpenID Identity Assurance calls them where it does. */
enum SignicatDocumentType {
    DRIVERS_LICENSE("driversLicense", "driving_permit"),
    PASSPORT("passport", "passport"),
    IDENTITY_CARD("identityCard", "idcard"),
    RESIDENCE_PERMIT("residencePermit", "residence_permit"),
    WORK_PERMIT("workPermit", "work_permit"),
    VOTER_ID("voterId", "voter_id"),
    POSTAL_ID_CARD("postalIdCard", "postal_id_card"),
    PROFESSIONAL_QUALIFICATION_CARD(
            "professionalQualificationCard", "professional_qualification_card"),
    SOCIAL_SECURITY("socialSecurity", "social_security_card"),
    PAN_CARD("panCard", "pan_card"),
    PASSPORT_CARD("passportCard", "passport_card"),
    STATE_ID("stateId", "state_id"),
    VISA("visa", "visa"),
    ASYLUM_REGISTRATION_CARD("asylumRegistrationCard", "asylum_registration_card"),
    NATIONAL_HEALTH_INSURANCE_CARD("nationalHealthInsuranceCard", "national_health_insurance_card"),
    AADHAR_CARD("aadharCard", "aadhaar_card"),
    /** No document: an accepted process cannot have it. */
    INVALID("invalid", "invalid");

    private final String word;
    private final String claim;

    SignicatDocumentType(String word, String claim) {
        this.word = word;
        this.claim = claim;
    }

    static Optional<SignicatDocumentType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    String claim() {
        return claim;
    }
}
