package io.idrelay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./idrelay new-vendor}, without Maven. */
class NewVendorTest {
    private static final Duration MAX = Duration.ofSeconds(60);

    private ContributorCopy copy;

    @BeforeEach
    void clone(@TempDir Path folder) throws IOException {
        copy =
                ContributorCopy.of(
                        folder,
                        "idrelay",
                        "local/new-vendor",
                        "pom.xml",
                        "vendors/all/pom.xml",
                        "vendors/template");
    }

    @Test
    void everyFileOfTheTemplateIsThereByItsNewName() throws Exception {
        assertThat(newVendor("sampleid --display-name 'Sample ID'").exit()).isZero();

        List<String> expected =
                files("vendors/template").stream()
                        .map(name -> name.replace("Newvendor", "SampleId"))
                        .map(name -> name.replace("newvendor", "sampleid"))
                        .toList();
        assertThat(files("vendors/sampleid"))
                .containsExactlyInAnyOrderElementsOf(expected)
                .contains(
                        "src/main/java/io/idrelay/vendor/sampleid/SampleIdAdapter.java",
                        "src/main/resources/META-INF/services/io.idrelay.vendor.spi.VendorAdapter");
    }

    @Test
    void noWordOfTheTemplateIsLeft() throws Exception {
        newVendor("sampleid --display-name 'Sample ID'");

        for (String file : files("vendors/sampleid")) {
            assertThat(copy.read("vendors/sampleid/" + file))
                    .as(file)
                    .doesNotContainIgnoringCase("newvendor")
                    .doesNotContain("NEW VENDOR");
        }
        assertThat(copy.read("vendors/sampleid/README.md")).startsWith("# Sample ID\n");
    }

    @Test
    void buildFilesGetOneModuleAndOneDependencyAndAreOtherwiseAsBefore() throws Exception {
        newVendor("sampleid");

        String module = "    <module>vendors/sampleid</module>\n";
        String dependency =
                """
                    <dependency>
                      <groupId>io.idrelay</groupId>
                      <artifactId>idrelay-vendor-sampleid</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                """;
        assertThat(copy.read("pom.xml")).containsOnlyOnce(module);
        assertThat(copy.read("pom.xml").replace(module, ""))
                .isEqualTo(ContributorCopy.original("pom.xml"));
        assertThat(copy.read("vendors/all/pom.xml")).containsOnlyOnce(dependency);
        assertThat(copy.read("vendors/all/pom.xml").replace(dependency, ""))
                .isEqualTo(ContributorCopy.original("vendors/all/pom.xml"));
    }

    @ParameterizedTest
    @CsvSource({"aaaa", "mmmm", "zzzz"})
    void vendorStandsBetweenTheOthersAndBeforeTheList(String name) throws Exception {
        newVendor(name);

        String build = copy.read("pom.xml");
        assertThat(build.indexOf("<module>vendors/" + name + "<"))
                .isGreaterThan(build.indexOf("<module>vendors/testkit<"))
                .isLessThan(build.indexOf("<module>vendors/all<"));
        String list = copy.read("vendors/all/pom.xml");
        assertThat(list.indexOf("idrelay-vendor-" + name))
                .isGreaterThan(list.indexOf("idrelay-vendor-spi"))
                .isLessThan(list.indexOf("idrelay-testing"));
    }

    @ParameterizedTest
    @CsvSource({
        "sampleid, Sample ID, SampleId",
        "inventid, Inventid Cloud eKYC, Inventid",
        "onefine, OneFine, OneFine",
        "sampleid, Something Else, Sampleid"
    })
    void classesAreNamedAsTheDisplayNameSpellsTheVendor(String name, String display, String prefix)
            throws Exception {
        newVendor(name + " --display-name '" + display + "'");

        assertThat(files("vendors/" + name))
                .contains("src/main/java/io/idrelay/vendor/" + name + "/" + prefix + "Form.java");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | needs a name",
                "Sample           | is no vendor's name",
                "s                | is no vendor's name",
                "sample-id        | is no vendor's name",
                "../sample        | is no vendor's name",
                "1sample          | is no vendor's name",
                "two names        | takes one name",
                "switch           | cannot be the name of a Java package",
                "helper           | cannot be the name of a Java package",
                "template         | is taken by idrelay itself",
                "spi              | is taken by idrelay itself",
                "onekyc           | is there already: pom.xml names it",
                "--force          | does not know the option --force",
                "x1 --display-name= | a display name is not empty",
                "x1 --display-name=A_b | is no display name"
            })
    void badOrTakenNameIsRefusedInOneSentenceAndChangesNothing(String arguments, String sentence)
            throws Exception {
        ContributorCopy.Ran ran = newVendor(arguments);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).startsWith("idrelay: ").contains(sentence).hasLineCount(1);
        assertThat(copy.read("pom.xml")).isEqualTo(ContributorCopy.original("pom.xml"));
        assertThat(copy.root().resolve("vendors")).isDirectoryNotContaining("glob:**/x1");
    }

    @Test
    void secondVendorOfOneNameIsRefused() throws Exception {
        newVendor("sampleid");

        assertThat(newVendor("sampleid").output()).contains("vendors/sampleid exists");
    }

    @Test
    void helpSaysWhatItDoes() throws Exception {
        ContributorCopy.Ran ran = newVendor("--help");

        assertThat(ran.exit()).isZero();
        assertThat(ran.output()).startsWith("Usage: ./idrelay new-vendor NAME");
    }

    private ContributorCopy.Ran newVendor(String arguments) throws Exception {
        return copy.run("./idrelay new-vendor " + arguments, Map.of(), MAX);
    }

    private List<String> files(String part) throws IOException {
        Path start = copy.root().resolve(part);
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> start.relativize(file).toString())
                    .toList();
        }
    }
}
