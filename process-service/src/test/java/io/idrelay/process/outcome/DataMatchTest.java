package io.idrelay.process.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.Applicant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataMatchTest {
    @ParameterizedTest
    @CsvSource({
        "Nora, NORA, PASS",
        "Zoë, Zoe, PASS",
        "Jean-Luc, JEAN LUC, PASS",
        "O'Neill, ONEILL, PASS",
        "van der Berg, Vanderberg, PASS",
        "Strauß, STRAUSS, PASS",
        "Łukasz, Lukasz, PASS",
        "Bjørn, Bjorn, PASS",
        "İpek, IPEK, PASS",
        "Nguyễn, Nguyen, PASS",
        "John, John Michael, INCONCLUSIVE",
        "Maria Lopez, Lopez, INCONCLUSIVE",
        "Nora, Nara, FAIL",
        "Ann, Anna, FAIL",
        "李明, 李明, PASS",
        "李明, Li Ming, FAIL",
        "---, Nora, INCONCLUSIVE",
    })
    void namesAreComparedByTheirLetters(String ours, String theirs, Outcome expected) {
        Applicant person = person(ours, null, null, null);

        List<Check> checks = DataMatch.compare(person, Map.of("given_name", theirs));

        assertThat(checks).containsExactly(Check.ofField("givenName", expected, DataMatch.OURS));
    }

    @ParameterizedTest
    @CsvSource({
        "Budi, Santoso, BUDI SANTOSO, PASS, PASS",
        "Budi, Santoso, SANTOSO BUDI, PASS, PASS",
        "Budi, Santoso, BUDI AGUS SANTOSO, INCONCLUSIVE, INCONCLUSIVE",
        "Budi, Santoso, BUDI WIJAYA, INCONCLUSIVE, FAIL",
        "Budi, Santoso, SITI WIJAYA, FAIL, FAIL",
    })
    void wholeNameIsComparedWithBothNamesTogether(
            String given, String family, String whole, Outcome givenName, Outcome familyName) {
        Applicant person = person(given, family, null, null);

        List<Check> checks = DataMatch.compare(person, Map.of("name", whole));

        assertThat(checks).extracting(Check::outcome).containsExactly(givenName, familyName);
    }

    @Test
    void loneNameThatIsTheWholeNamePasses() {
        Applicant person = person("Sukarno", null, null, null);

        List<Check> checks = DataMatch.compare(person, Map.of("name", "SUKARNO"));

        assertThat(checks).extracting(Check::outcome).containsExactly(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-04-05, PASS",
        "1990-05-04, FAIL",
        "1990, INCONCLUSIVE",
        "05-04-1990, INCONCLUSIVE",
    })
    void birthdateIsTheSameDayOrNot(String verified, Outcome expected) {
        Applicant person = person(null, null, LocalDate.of(1990, 4, 5), null);

        List<Check> checks = DataMatch.compare(person, Map.of("birthdate", verified));

        assertThat(checks).containsExactly(Check.ofField("birthdate", expected, DataMatch.OURS));
    }

    @ParameterizedTest
    @CsvSource({"NOR, PASS", "NO, PASS", "nor, PASS", "SWE, FAIL"})
    void nationalityIsOneOfThoseVerified(String verified, Outcome expected) {
        Applicant person = person(null, null, null, "NOR");

        List<Check> checks =
                DataMatch.compare(person, Map.of("nationalities", List.of("DEU", verified)));

        assertThat(checks).extracting(Check::outcome).containsExactly(expected);
    }

    @Test
    void whatTheVendorDidNotVerifyIsNotPerformed() {
        Applicant person = person("Nora", "Testcase", LocalDate.of(1990, 4, 5), "NOR");

        List<Check> checks = DataMatch.compare(person, Map.of("gender", "female"));

        assertThat(checks).hasSize(4).allMatch(check -> check.outcome() == Outcome.NOT_PERFORMED);
    }

    @Test
    void whatTheDossierLacksIsNotCompared() {
        Applicant nobody = person(null, null, null, null);

        List<Check> checks = DataMatch.compare(nobody, Map.of("given_name", "Nora"));

        assertThat(checks).isEmpty();
    }

    @Test
    void claimOfTheWrongTypeNeverPasses() {
        Applicant person = person("7", null, null, "NOR");

        List<Check> checks =
                DataMatch.compare(person, Map.of("given_name", 7, "nationalities", "NOR"));

        assertThat(checks).extracting(Check::outcome).doesNotContain(Outcome.PASS);
    }

    private static Applicant person(
            @org.jspecify.annotations.Nullable String given,
            @org.jspecify.annotations.Nullable String family,
            @org.jspecify.annotations.Nullable LocalDate birthdate,
            @org.jspecify.annotations.Nullable String nationality) {
        return new Applicant(
                Optional.ofNullable(given),
                Optional.ofNullable(family),
                Optional.ofNullable(birthdate),
                Optional.ofNullable(nationality),
                Optional.empty(),
                Optional.empty());
    }
}
