package io.idrelay.process.dossier;

import org.jspecify.annotations.Nullable;

/** A request to make a dossier, as it came. */
record NewDossier(
        @Nullable String reference,
        @Nullable NewPerson person,
        @Nullable NewContact contact,
        @Nullable String locale) {

    /** Who the end user says they are. */
    record NewPerson(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthdate,
            @Nullable String nationality) {
        @Override
        public String toString() {
            return "NewPerson[redacted]";
        }
    }

    /** How they are reached. */
    record NewContact(@Nullable NewPoint phone, @Nullable NewPoint email) {}

    /** A phone number or an address. */
    record NewPoint(@Nullable String value, @Nullable NewProof verification) {
        @Override
        public String toString() {
            return "NewPoint[redacted]";
        }
    }

    /** The merchant's proof of it. */
    record NewProof(@Nullable String by, @Nullable String reference, @Nullable String at) {
        @Override
        public String toString() {
            return "NewProof[redacted]";
        }
    }

    @Override
    public String toString() {
        return "NewDossier[redacted]";
    }
}
