package io.idrelay.vendor.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An end user as the merchant described them.
 *
 * @param phone in E.164 form with the plus sign
 * @param nationality ISO 3166-1 alpha-3
 */
public record Applicant(
        Optional<String> givenName,
        Optional<String> familyName,
        Optional<LocalDate> birthdate,
        Optional<String> nationality,
        Optional<VerifiedContact> phone,
        Optional<VerifiedContact> email) {

    /**
     * A phone number or an e-mail address, and who proved that it is theirs.
     *
     * @param verificationReference the merchant's own reference of the proof; absent where unproved
     */
    public record VerifiedContact(
            String value,
            Optional<String> verifiedBy,
            Optional<String> verificationReference,
            Optional<Instant> verifiedAt) {

        /** Whether the merchant proved it. */
        public boolean verified() {
            return verificationReference.isPresent();
        }

        @Override
        public String toString() {
            return "VerifiedContact[redacted]";
        }
    }

    @Override
    public String toString() {
        return "Applicant[redacted]";
    }
}
