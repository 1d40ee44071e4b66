package io.idrelay.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.idrelay.sandbox.control.SimulatedVendor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final String DEMO = "io.idrelay.sandbox.demo";
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
        Set<String> simulators = simulators();
        assertThat(simulators).hasSizeGreaterThan(1);

        slices().assignedFrom(strangers(simulators)).should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void whatSimulatorsShareKnowsNoneOfThem() {
        noClasses()
                .that()
                .resideOutsideOfPackages(simulators().toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(simulators().toArray(String[]::new))
                .check(CLASSES);
    }

    /** A vendor's simulator is the package that tells the control API of it. */
    private static Set<String> simulators() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(SimulatedVendor.class))
                .filter(type -> !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    private static SliceAssignment strangers(Set<String> simulators) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return simulators.contains(name) || name.equals(DEMO)
                        ? SliceIdentifier.of(name)
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the simulators and the demo merchant";
            }
        };
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
