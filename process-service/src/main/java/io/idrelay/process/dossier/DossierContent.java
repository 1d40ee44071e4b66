package io.idrelay.process.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.idrelay.vendor.spi.Applicant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything a merchant said of an end user; it rests only sealed.
 *
 * @param reference the merchant's own name for the end user
 * @param locale a BCP 47 language tag
 */
record DossierContent(
        String reference,
        Optional<Person> person,
        Optional<Contact> contact,
        Optional<String> locale) {

    /** Who the end user says they are. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Person(
            Optional<String> givenName,
            Optional<String> familyName,
            Optional<String> birthdate,
            Optional<String> nationality) {
        @Override
        public String toString() {
            return "Person[redacted]";
        }
    }

    /** How they are reached. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Contact(Optional<Point> phone, Optional<Point> email) {
        @Override
        public String toString() {
            return "Contact[redacted]";
        }
    }

    /** A phone number or an address. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Point(String value, Optional<Proof> verification) {
        @Override
        public String toString() {
            return "Point[redacted]";
        }

        private Applicant.VerifiedContact toVerifiedContact() {
            return new Applicant.VerifiedContact(
                    value,
                    verification.flatMap(Proof::by),
                    verification.map(Proof::reference),
                    verification.flatMap(Proof::at));
        }
    }

    /**
     * The merchant's proof that a phone number or an address is the end user's.
     *
     * @param by the means, for example {@code otp}
     * @param reference the merchant's own name for the proof
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Proof(Optional<String> by, String reference, Optional<Instant> at) {
        @Override
        public String toString() {
            return "Proof[redacted]";
        }
    }

    /** The same as vendors' adapters want it. */
    Applicant toApplicant() {
        return new Applicant(
                person.flatMap(Person::givenName),
                person.flatMap(Person::familyName),
                person.flatMap(Person::birthdate).map(LocalDate::parse),
                person.flatMap(Person::nationality),
                contact.flatMap(Contact::phone).map(Point::toVerifiedContact),
                contact.flatMap(Contact::email).map(Point::toVerifiedContact));
    }

    @Override
    public String toString() {
        return "DossierContent[redacted]";
    }
}
