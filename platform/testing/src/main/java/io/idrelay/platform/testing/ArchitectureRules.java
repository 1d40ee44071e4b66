package io.idrelay.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules of the code that a machine can hold. Each module has one test that says {@code
 * ArchitectureRules.check("io.idrelay.<module>")}.
 */
public final class ArchitectureRules {
    private static final List<String> SERVICES =
            List.of("token", "process", "ingest", "normalizer", "notification");
    private static final Set<String> FORBIDDEN_PACKAGES =
            Set.of(
                    "common", "core", "shared", "util", "utils", "base", "impl", "model", "helper",
                    "manager", "dto");
    private static final String FORBIDDEN_CLASSES =
            "Common|Core|Shared|Base|Model|.*(Utils?|Helpers?|Manager|Impl|Dto|DTO)";
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of(
                    "org.junit.jupiter.api.Test",
                    "org.junit.jupiter.api.RepeatedTest",
                    "org.junit.jupiter.api.TestFactory",
                    "org.junit.jupiter.params.ParameterizedTest");
    private static final String TIERS = ".*(Test|IT|E2E|Benchmark)";

    private ArchitectureRules() {}

    /**
     * Checks the classes of the module that the test runs in.
     *
     * @param root the module's package; each package right under it is a feature
     * @throws AssertionError that lists every violation of the first rule that does not hold
     */
    public static void check(String root) {
        checkMain(root, Path.of("target", "classes"));
        checkTests(Path.of("target", "test-classes"));
    }

    static void checkMain(String root, Path compiled) {
        JavaClasses classes = new ClassFileImporter().importPath(compiled);
        List<ArchRule> rules = new ArrayList<>();
        rules.add(slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.add(vendorsAreFreeOfFrameworks());
        rules.add(timeComesFromAClock());
        rules.add(namesSaySomething());
        SERVICES.forEach(service -> rules.add(serviceStandsAlone(service)));
        rules.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    static void checkTests(Path compiled) {
        if (!Files.isDirectory(compiled)) {
            return;
        }
        JavaClasses tests = new ClassFileImporter().importPath(compiled);
        List.of(testsNameTheirTier(), testsDoNotSleep())
                .forEach(rule -> rule.allowEmptyShould(true).check(tests));
    }

    private static ArchRule vendorsAreFreeOfFrameworks() {
        return noClasses()
                .that()
                .resideInAPackage("io.idrelay.vendor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "org.springframework..",
                        "io.idrelay.platform..")
                .because("vendor code is plain Java");
    }

    private static ArchRule serviceStandsAlone(String service) {
        String[] others =
                SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .map(other -> "io.idrelay." + other + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.idrelay." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services talk only through Kafka");
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Clock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is an injected java.time.Clock");
    }

    private static ArchRule namesSaySomething() {
        return classes()
                .should()
                .haveNameNotMatching("(.*[.$])?(" + FORBIDDEN_CLASSES + ")")
                .andShould()
                .resideOutsideOfPackages(
                        FORBIDDEN_PACKAGES.stream()
                                .map(name -> ".." + name + "..")
                                .toArray(String[]::new))
                .because("a name says what happens in the business");
    }

    private static ArchRule testsNameTheirTier() {
        return classes()
                .that(holdTests())
                .should()
                .haveNameMatching(TIERS)
                .because("a test whose name no tier knows is never run");
    }

    private static ArchRule testsDoNotSleep() {
        return noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "is Thread.sleep",
                                call ->
                                        call.getTarget().getName().equals("sleep")
                                                && call.getTargetOwner()
                                                        .isEquivalentTo(Thread.class)))
                .because("a test waits for what it needs, not for time to pass");
    }

    private static DescribedPredicate<JavaClass> holdTests() {
        return DescribedPredicate.describe(
                "hold tests",
                type ->
                        !type.isNestedClass()
                                && type.getMethods().stream().anyMatch(ArchitectureRules::isTest));
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(
                        annotation -> TEST_ANNOTATIONS.contains(annotation.getRawType().getName()));
    }
}
