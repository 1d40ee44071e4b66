package io.idrelay.vendor.idfy;

import java.util.Arrays;
import java.util.Optional;

/**
 * Documents by IDfy's names. {@code ind_pan} was seen, the others follow its other products; all
 * are India's.
 */
enum IdfyDocument {
    PAN("ind_pan", "pan_card"),
    AADHAAR("ind_aadhaar", "aadhaar_card"),
    PASSPORT("ind_passport", "passport"),
    DRIVING_LICENSE("ind_driving_license", "driving_permit"),
    VOTER("ind_voter_id", "voter_id");

    private final String word;
    private final String claim;

    IdfyDocument(String word, String claim) {
        this.word = word;
        this.claim = claim;
    }

    static Optional<IdfyDocument> find(String word) {
        return Arrays.stream(values()).filter(document -> document.word.equals(word)).findFirst();
    }

    /** As OpenID Identity Assurance and this API name it. */
    String claim() {
        return claim;
    }
}
