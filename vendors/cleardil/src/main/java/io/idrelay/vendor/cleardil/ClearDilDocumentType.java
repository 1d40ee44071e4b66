package io.idrelay.vendor.cleardil;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A kind of document. An upload's word and a result's word for one kind may differ. */
enum ClearDilDocumentType {
    PASSPORT("passport", "PASSPORT"),
    DRIVING_LICENSE("driving_permit", "DRIVING_LICENSE"),
    NATIONAL_ID_CARD("idcard", "NATIONAL_ID_CARD", "NATIONAL_IDENTITY_CARD"),
    RESIDENCE_PERMIT("residence_permit", "RESIDENCE_PERMIT"),
    VISA("visa", "VISA"),
    NATIONAL_INSURANCE_NUMBER("national_insurance_number", "NATIONAL_INSURANCE_NUMBER"),
    SOCIAL_SECURITY_NUMBER("social_security_card", "SOCIAL_SECURITY_NUMBER"),
    TAX_ID_NUMBER("tax_id_number", "TAX_ID_NUMBER"),
    POLLING_CARD("polling_card", "POLLING_CARD"),
    OTHER("other", "OTHER");

    /** Those with a face, and data to compare. */
    private static final Set<ClearDilDocumentType> IDENTIFYING =
            Set.of(PASSPORT, DRIVING_LICENSE, NATIONAL_ID_CARD, RESIDENCE_PERMIT, VISA);

    private final String ours;
    private final Set<String> words;

    ClearDilDocumentType(String ours, String... words) {
        this.ours = ours;
        this.words = Set.of(words);
    }

    /** Our words for what can be verified. */
    static Set<String> uploadable() {
        return IDENTIFYING.stream().map(type -> type.ours).collect(Collectors.toSet());
    }

    /** What our word asks for, where it can be verified. */
    static Optional<ClearDilDocumentType> ofOurs(String word) {
        return IDENTIFYING.stream().filter(type -> type.ours.equals(word)).findFirst();
    }

    static Optional<ClearDilDocumentType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.words.contains(word)).findFirst();
    }

    /** As an upload spells it. */
    String upload() {
        return name();
    }

    /** Our word, which stands in claims. */
    String ours() {
        return ours;
    }

    boolean identifying() {
        return IDENTIFYING.contains(this);
    }
}
