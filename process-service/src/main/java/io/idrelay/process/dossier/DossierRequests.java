package io.idrelay.process.dossier;

import io.idrelay.process.dossier.DossierContent.Contact;
import io.idrelay.process.dossier.DossierContent.Person;
import io.idrelay.process.dossier.DossierContent.Point;
import io.idrelay.process.dossier.DossierContent.Proof;
import io.idrelay.process.dossier.NewDossier.NewContact;
import io.idrelay.process.dossier.NewDossier.NewPerson;
import io.idrelay.process.dossier.NewDossier.NewPoint;
import io.idrelay.process.dossier.NewDossier.NewProof;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a request that {@link DossierRules} found well formed into what is kept. */
final class DossierRequests {
    private DossierRequests() {}

    static DossierContent content(NewDossier request) {
        return new DossierContent(
                Objects.requireNonNull(request.reference()),
                Optional.ofNullable(request.person()).map(DossierRequests::person),
                Optional.ofNullable(request.contact()).map(DossierRequests::contact),
                Optional.ofNullable(request.locale()));
    }

    private static Person person(NewPerson person) {
        return new Person(
                Optional.ofNullable(person.givenName()),
                Optional.ofNullable(person.familyName()),
                Optional.ofNullable(person.birthdate()),
                Optional.ofNullable(person.nationality()));
    }

    private static Contact contact(NewContact contact) {
        return new Contact(point(contact.phone()), point(contact.email()));
    }

    private static Optional<Point> point(@Nullable NewPoint point) {
        return Optional.ofNullable(point)
                .map(p ->
                        new Point(
                                Objects.requireNonNull(p.value()),
                                Optional.ofNullable(p.verification()).map(DossierRequests::proof)));
    }

    private static Proof proof(NewProof proof) {
        return new Proof(
                Optional.ofNullable(proof.by()),
                Objects.requireNonNull(proof.reference()),
                Optional.ofNullable(proof.at()).map(Instant::parse));
    }
}
