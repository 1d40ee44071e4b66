package io.idrelay.process.outcome;

/** What becomes of a person whom the vendor accepted and whose data is not the dossier's. */
enum DataMismatch {
    /** A person has to look. */
    REVIEW,
    /** The verification is rejected where a field differs; what is inconclusive is reviewed. */
    REJECT
}
