package io.idrelay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsToldTest {
    private static final Path ROOT = Path.of(System.getProperty("idrelay.root"));
    private static final Pattern THROWN =
            Pattern.compile(
                    "(?:Problem\\.of|Problems\\.(?:conflict|unprocessable|forbidden)|vendor|refused)"
                            + "\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"[,)]");
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"token-service", "process-service", "notification-service"})
    void everyProblemOfAServiceIsTold(String service) {
        assertThat(told(service)).containsAll(found(THROWN, Stream.of(service)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-service", "process-service", "notification-service"})
    void everyProblemThatIsToldIsInTheCode(String service) {
        Stream<String> modules = new Modules(ROOT).of(service).stream();

        assertThat(told(service)).isNotEmpty().isSubsetOf(found(WORD, modules));
    }

    private static Set<String> told(String service) {
        String file = ROOT.resolve("docs/openapi/" + service + ".yaml").toString();
        return new OpenAPIV3Parser()
                .read(file).getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .flatMap(operation -> operation.getResponses().values().stream())
                        .filter(answer -> answer.getContent() != null)
                        .map(answer -> answer.getContent().get("application/problem+json"))
                        .filter(type -> type != null && type.getExamples() != null)
                        .map(MediaType::getExamples)
                        .flatMap(examples -> examples.keySet().stream())
                        .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, Stream<String> modules) {
        return modules.map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(sources -> found(pattern, sources).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
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
