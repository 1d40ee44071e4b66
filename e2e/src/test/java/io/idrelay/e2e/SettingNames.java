package io.idrelay.e2e;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that the services' compiled classes read, as environment variables. */
final class SettingNames {
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";

    private SettingNames() {}

    /** Every {@code IDRELAY_...} variable that means something to one of these modules. */
    static Set<String> readBy(List<String> modules) {
        List<Path> folders =
                modules.stream()
                        .map(m -> Running.ROOT.resolve(m).resolve("target/classes"))
                        .toList();
        folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .forEach(folder -> {
                    throw new IllegalStateException(folder + " is not built");
                });
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPaths(folders);
        return classes.stream()
                .flatMap(type -> Stream.concat(mapped(type), injected(type)))
                .map(SettingNames::variable)
                .collect(Collectors.toSet());
    }

    private static Stream<String> mapped(JavaClass type) {
        if (!type.isAnnotatedWith(MAPPING)) {
            return Stream.of();
        }
        String prefix = (String) type.getAnnotationOfType(MAPPING).get("prefix").orElseThrow();
        return type.getMethods().stream().map(method -> prefix + "." + dashed(method.getName()));
    }

    private static Stream<String> injected(JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(PROPERTY))
                .map(SettingNames::property);
    }

    private static String property(JavaParameter parameter) {
        return (String) parameter.getAnnotationOfType(PROPERTY).get("name").orElseThrow();
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
