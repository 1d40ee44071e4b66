package io.idrelay.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.idrelay.sandbox");

    @Test
    void featuresFormNoCycles() {
        slices().matching("io.idrelay.sandbox.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void simulatorsAndTheDemoMerchantDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..onekyc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..signicat..", "..demo..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..signicat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..onekyc..", "..demo..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..onekyc..", "..signicat..")
                .check(CLASSES);
    }

    @Test
    void theTimeOfDayComesFromTheClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SystemClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void theSandboxKnowsNothingOfIdrelaysInside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.idrelay.contracts..", "io.idrelay.vendor..", "io.idrelay.platform..")
                .check(CLASSES);
    }
}
