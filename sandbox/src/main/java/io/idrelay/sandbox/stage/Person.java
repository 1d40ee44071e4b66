package io.idrelay.sandbox.stage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The end users of the sandbox. All are invented, with names that say so; their numbers lie in
 * ranges that no authority gives out.
 */
public enum Person {
    NORA_TESTCASE(
            "Nora", "Testcase", LocalDate.of(1990, 4, 5), Sex.FEMALE, "NOR", "X1234567", "OSLO"),
    UJI_COBA("Uji", "Coba", LocalDate.of(1960, 2, 18), Sex.FEMALE, "IDN", "X0000018", "SEMARANG"),
    IMA_SAMPLE("Ima", "Sample", LocalDate.of(1985, 12, 31), Sex.FEMALE, "SWE", "X7654321", "UMEA"),
    CONTOH_FIKTIF(
            "Contoh", "Fiktif", LocalDate.of(1999, 1, 9), Sex.MALE, "IDN", "X0000099", "BANDUNG"),
    LARS_EKSEMPEL(
            "Lars", "Eksempel", LocalDate.of(1972, 7, 20), Sex.MALE, "DNK", "X2468135", "AARHUS");

    private final String givenName;
    private final String familyName;
    private final LocalDate birthdate;
    private final Sex sex;
    private final String nationality;
    private final String documentNumber;
    private final String birthplace;

    Person(
            String givenName,
            String familyName,
            LocalDate birthdate,
            Sex sex,
            String nationality,
            String documentNumber,
            String birthplace) {
        this.givenName = givenName;
        this.familyName = familyName;
        this.birthdate = birthdate;
        this.sex = sex;
        this.nationality = nationality;
        this.documentNumber = documentNumber;
        this.birthplace = birthplace;
    }

    /** The person of this key, for example {@code nora-testcase}. */
    public static Optional<Person> find(String key) {
        return Arrays.stream(values()).filter(person -> person.key().equals(key)).findFirst();
    }

    /** How forms and requests name this person. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How pages name this person. */
    public String fullName() {
        return givenName + " " + familyName;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public LocalDate birthdate() {
        return birthdate;
    }

    public Sex sex() {
        return sex;
    }

    /** ISO 3166-1 alpha-3. */
    public String nationality() {
        return nationality;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public String birthplace() {
        return birthplace;
    }

    /** Sixteen digits in the form of an Indonesian NIK, of a province that does not exist. */
    public String nationalNumber() {
        return "000000"
                + DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT).format(birthdate)
                + "0001";
    }

    /** As documents tell it. */
    public enum Sex {
        FEMALE,
        MALE
    }
}
