package io.idrelay.vendor.signicat.wire;

import org.jspecify.annotations.Nullable;

/** The normalized result of an accepted process. */
public record FinalResult(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String dateOfBirth,
        @Nullable String gender,
        @Nullable String nationality,
        @Nullable String documentType,
        @Nullable String documentNumber,
        @Nullable String dateOfIssue,
        @Nullable String dateOfExpiry,
        @Nullable String issuingCountry,
        @Nullable String personalIdentificationNumber,
        @Nullable Address address) {

    /** Where the person lives. */
    public record Address(
            @Nullable String formatted,
            @Nullable String streetAddress,
            @Nullable String houseNumber,
            @Nullable String locality,
            @Nullable String postalCode,
            @Nullable String country) {
        @Override
        public String toString() {
            return "Address[redacted]";
        }
    }

    @Override
    public String toString() {
        return "FinalResult[redacted]";
    }
}
