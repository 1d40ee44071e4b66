package io.idrelay.process.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.platform.problems.Problem.FieldError;
import io.idrelay.process.dossier.NewDossier.NewContact;
import io.idrelay.process.dossier.NewDossier.NewPerson;
import io.idrelay.process.dossier.NewDossier.NewPoint;
import io.idrelay.process.dossier.NewDossier.NewProof;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final NewProof OTP = new NewProof("otp", "otp-001", "2026-01-02T03:04:04Z");

    @Test
    void aFullDossierBreaksNoRule() {
        NewDossier dossier =
                new NewDossier(
                        "customer-1",
                        new NewPerson("Ĺ̈ubica", "O'Neil-Müller", "1990-04-05", "NOR"),
                        new NewContact(
                                new NewPoint("+6281100000001", OTP),
                                new NewPoint("nora@mail.example", null)),
                        "id-ID");

        assertThat(DossierRules.check(dossier, NOW)).isEmpty();
    }

    @Test
    void onlyTheReferenceIsRequired() {
        assertThat(DossierRules.check(new NewDossier("r", null, null, null), NOW)).isEmpty();
        assertThat(fields(new NewDossier(null, null, null, null))).containsExactly("reference");
        assertThat(fields(new NewDossier("  ", null, null, null))).containsExactly("reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05.04.1990", "1990-02-30", "1990-4-5", "2026-01-03", "1700-01-01", ""})
    void aBirthdateIsAPastDay(String birthdate) {
        NewPerson person = new NewPerson(null, null, birthdate, null);

        assertThat(fields(new NewDossier("r", person, null, null)))
                .containsExactly("person.birthdate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "nor", "XXX", "Norway", ""})
    void aNationalityIsAnAlpha3Code(String nationality) {
        NewPerson person = new NewPerson(null, null, null, nationality);

        assertThat(fields(new NewDossier("r", person, null, null)))
                .containsExactly("person.nationality");
    }

    @ParameterizedTest
    @ValueSource(strings = {"081100000001", "+0811", "+62 811 0000", "+1234567890123456", "+62x"})
    void aPhoneIsAnE164Number(String phone) {
        NewContact contact = new NewContact(new NewPoint(phone, null), null);

        assertThat(fields(new NewDossier("r", null, contact, null)))
                .containsExactly("contact.phone.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nora", "nora@mail", "@mail.example", "a b@mail.example", "a@b@c.de"})
    void anEmailIsAnAddress(String email) {
        NewContact contact = new NewContact(null, new NewPoint(email, null));

        assertThat(fields(new NewDossier("r", null, contact, null)))
                .containsExactly("contact.email.value");
    }

    @Test
    void aProofHasAReferenceAndAPastTime() {
        NewContact contact =
                new NewContact(
                        new NewPoint("+6281100000001", new NewProof("otp", null, "tomorrow")),
                        null);

        assertThat(fields(new NewDossier("r", null, contact, null)))
                .containsExactly(
                        "contact.phone.verification.reference", "contact.phone.verification.at");
    }

    @Test
    void everyBrokenRuleIsToldAtOnceAndNoValue() {
        NewPerson person = new NewPerson("", "x".repeat(201), "never", "Norway");

        List<FieldError> errors =
                DossierRules.check(new NewDossier(null, person, null, "not a locale"), NOW);

        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactly(
                        "reference",
                        "person.givenName",
                        "person.familyName",
                        "person.birthdate",
                        "person.nationality",
                        "locale");
        assertThat(errors.toString()).doesNotContain("never", "Norway", "not a locale");
    }

    private static List<String> fields(NewDossier dossier) {
        return DossierRules.check(dossier, NOW).stream().map(FieldError::field).toList();
    }
}
