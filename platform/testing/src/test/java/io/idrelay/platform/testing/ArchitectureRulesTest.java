package io.idrelay.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesTest {
    @TempDir Path dir;

    @Test
    void plainFeaturesPass() throws Exception {
        compile("io.idrelay.process.dossier", "Dossiers", "");
        compile("io.idrelay.process.expiry", "Expiry", "io.idrelay.process.dossier.Dossiers d;");

        assertThatCode(() -> ArchitectureRules.checkMain("io.idrelay.process", dir))
                .doesNotThrowAnyException();
    }

    @Test
    void featuresThatNeedEachOtherAreFound() throws Exception {
        compile("io.idrelay.process.a", "A", "");
        compile("io.idrelay.process.b", "B", "io.idrelay.process.a.A a;");
        compile("io.idrelay.process.a", "A", "io.idrelay.process.b.B b;");

        refused("cycle");
    }

    @Test
    void aFrameworkInAVendorIsFound() throws Exception {
        compile("io.quarkus", "Framework", "");
        compile("io.idrelay.vendor.acme", "AcmeAdapter", "io.quarkus.Framework f;");

        refused("vendor code is plain Java");
    }

    @Test
    void aServiceThatNeedsAnotherIsFound() throws Exception {
        compile("io.idrelay.token", "Tokens", "");
        compile("io.idrelay.process", "Processes", "io.idrelay.token.Tokens t;");

        refused("services talk only through Kafka");
    }

    @Test
    void timeWithoutAClockIsFound() throws Exception {
        compile("io.idrelay.process", "Late", "Object t = java.time.Instant.now();");

        refused("injected java.time.Clock");
    }

    @Test
    void namesThatSayNothingAreFound() throws Exception {
        compile("io.idrelay.process", "DossierManager", "");

        refused("a name says what happens");
    }

    @Test
    void packagesThatSayNothingAreFound() throws Exception {
        compile("io.idrelay.process.util", "Dossiers", "");

        refused("a name says what happens");
    }

    @Test
    void aTestThatNoTierKnowsIsFound() throws Exception {
        compile("io.idrelay.process", "DossierChecks", "@org.junit.jupiter.api.Test void t() {}");

        assertThatThrownBy(() -> ArchitectureRules.checkTests(dir))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no tier knows");
    }

    @Test
    void aTestThatSleepsIsFound() throws Exception {
        compile("io.idrelay.process", "XTest", "void t() throws Exception { Thread.sleep(1); }");

        assertThatThrownBy(() -> ArchitectureRules.checkTests(dir))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not for time to pass");
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> ArchitectureRules.checkMain("io.idrelay.process", dir))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }

    private void compile(String inPackage, String name, String body) throws Exception {
        Path source = Files.createDirectories(dir.resolve("src")).resolve(name + ".java");
        Files.writeString(
                source, "package %s; public class %s { %s }".formatted(inPackage, name, body));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String junit =
                Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toString();
        String classPath = dir + java.io.File.pathSeparator + junit;
        List<String> arguments =
                List.of("-proc:none", "-nowarn", "-d", dir.toString(), "-cp", classPath);
        int failures =
                compiler.run(
                        null,
                        null,
                        null,
                        java.util.stream.Stream.concat(
                                        arguments.stream(),
                                        java.util.stream.Stream.of(source.toString()))
                                .toArray(String[]::new));
        if (failures != 0) {
            throw new IllegalStateException("the example does not compile");
        }
    }
}
