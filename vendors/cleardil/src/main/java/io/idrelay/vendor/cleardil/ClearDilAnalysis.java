package io.idrelay.vendor.cleardil;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Reason;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One of the six analyses of a document, and what its breakdown may list. */
enum ClearDilAnalysis {
    AUTHENTICITY(
            "authenticity_analysis",
            Check.Kind.DOCUMENT_AUTHENTICITY,
            Reason.Code.DOCUMENT_NOT_AUTHENTIC,
            "MRZ_MATCHING_TYPE",
            "MRZ_VISUAL_FORMAT",
            "PHOTO_LOCATION",
            "DAYLIGHT_COLOUR_ANALYSIS",
            "DOCUMENT_SPECIMEN",
            "VISUAL_SECURITY_ELEMENTS"),
    INTEGRITY(
            "integrity_analysis",
            Check.Kind.DOCUMENT_AUTHENTICITY,
            Reason.Code.DOCUMENT_NOT_AUTHENTIC,
            "ISSUE_COUNTRY",
            "DOCUMENT_TYPE_EXPIRATION",
            "VALIDITY_OUT_OF_COUNTRY",
            "NATIONALITY_MATCH",
            "DOCUMENT_RECOGNISED",
            "ISSUE_DATE"),
    CONTENT(
            "content_analysis",
            Check.Kind.DOCUMENT_INTEGRITY,
            Reason.Code.DOCUMENT_NOT_AUTHENTIC,
            "DOC_NUMBER_RECOGNISED",
            "LAST_NAME_RECOGNISED",
            "FIRST_NAME_RECOGNISED",
            "BIRTH_DATE_RECOGNISED"),
    MRZ(
            "mrz_analysis",
            Check.Kind.DOCUMENT_AUTHENTICITY,
            Reason.Code.DOCUMENT_NOT_AUTHENTIC,
            "MRZ_FIELDS_FORMAT",
            "MRZ_CHECKSUM"),
    CONSISTENCY(
            "consistency_analysis",
            Check.Kind.DATA_MATCH,
            Reason.Code.DATA_MISMATCH,
            "CUSTOMER_DOB",
            "CUSTOMER_BIRTH_PLACE",
            "CUSTOMER_NATIONALITY",
            "CUSTOMER_LAST_NAME",
            "CUSTOMER_GENDER",
            "CUSTOMER_FIRST_NAME"),
    EXPIRATION(
            "expiration_check",
            Check.Kind.DOCUMENT_EXPIRY,
            Reason.Code.DOCUMENT_EXPIRED,
            "DOCUMENT_EXPIRATION");

    private final String word;
    private final Check.Kind kind;
    private final Reason.Code against;
    private final Set<String> parts;

    ClearDilAnalysis(String word, Check.Kind kind, Reason.Code against, String... parts) {
        this.word = word;
        this.kind = kind;
        this.against = against;
        this.parts = Set.of(parts);
    }

    static Optional<ClearDilAnalysis> find(String word) {
        return Arrays.stream(values()).filter(analysis -> analysis.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Check.Kind kind() {
        return kind;
    }

    /** The reason it gives where it fails. */
    Reason.Code against() {
        return against;
    }

    boolean knows(String part) {
        return parts.contains(part);
    }

    /**
     * Documents without a machine-readable zone have nothing to compare; a passport has one, and
     * what is of no known type may be one.
     */
    boolean mayBeLeftOut(Optional<ClearDilDocumentType> document) {
        boolean otherThanPassport =
                document.filter(type -> type != ClearDilDocumentType.PASSPORT).isPresent();
        return this == CONTENT || (this == MRZ && otherThanPassport);
    }

    /** The person's field that a part of the comparison with the customer is about. */
    static Optional<String> field(String part) {
        return switch (part) {
            case "CUSTOMER_DOB" -> Optional.of("birthdate");
            case "CUSTOMER_BIRTH_PLACE" -> Optional.of("placeOfBirth");
            case "CUSTOMER_NATIONALITY" -> Optional.of("nationality");
            case "CUSTOMER_LAST_NAME" -> Optional.of("familyName");
            case "CUSTOMER_GENDER" -> Optional.of("gender");
            case "CUSTOMER_FIRST_NAME" -> Optional.of("givenName");
            default -> Optional.empty();
        };
    }
}
