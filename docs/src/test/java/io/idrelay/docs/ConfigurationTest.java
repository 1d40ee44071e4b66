package io.idrelay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.platform.testing.CommittedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Path ROOT = Path.of(System.getProperty("idrelay.root"));
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(idrelay\\.[^\"]+)\"");

    @Test
    void committedPageListsEverySettingAsTheCodeHasIt() {
        CommittedFile.assertSame("docs/configuration.md", new ConfigurationPage(ROOT).text());
    }

    @Test
    void settingThatIsInjectedByNameIsListedToo() {
        Modules modules = new Modules(ROOT);
        Set<String> injected =
                modules.all().stream().flatMap(this::injected).collect(Collectors.toSet());
        Set<String> listed = new TreeSet<>(LooseSettings.names());
        modules.all().stream()
                .flatMap(module -> new SettingsReader(ROOT).read(module).stream())
                .flatMap(group -> group.settings().stream())
                .forEach(setting -> listed.add(setting.name()));

        assertThat(injected).isNotEmpty().isSubsetOf(listed);
    }

    @Test
    void helpOfTheLauncherTellsEveryVariableItReads() {
        LauncherVariables variables = new LauncherVariables(ROOT);

        assertThat(variables.read()).isNotEmpty().isSubsetOf(variables.told().keySet());
    }

    private Stream<String> injected(String module) {
        Path sources = ROOT.resolve(module + "/src/main/java");
        if (!Files.isDirectory(sources)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> INJECTED.matcher(text(file)).results())
                    .map(use -> use.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
