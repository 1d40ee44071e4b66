package io.idrelay.docs;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings of a module from the sources of its {@code @ConfigMapping} interfaces. */
final class SettingsReader {
    private static final JavaParser PARSER =
            new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE));

    private final Path root;

    SettingsReader(Path root) {
        this.root = root;
    }

    /** Sorted by prefix; none for a module without sources. */
    List<SettingsGroup> read(String module) {
        Path sources = root.resolve(module).resolve("src/main/java");
        return Files.isDirectory(sources) ? read(module, sources) : List.of();
    }

    private static List<SettingsGroup> read(String module, Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(SettingsReader::isMapping)
                    .map(file -> group(module, file))
                    .sorted(Comparator.comparing(SettingsGroup::prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMapping(Path file) {
        return text(file).contains("@ConfigMapping(");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SettingsGroup group(String module, Path file) {
        CompilationUnit unit =
                PARSER.parse(text(file))
                        .getResult()
                        .orElseThrow(() -> new IllegalStateException("not Java: " + file));
        ClassOrInterfaceDeclaration mapping =
                unit.findFirst(
                                ClassOrInterfaceDeclaration.class,
                                type -> type.isAnnotationPresent("ConfigMapping"))
                        .orElseThrow();
        String prefix = prefix(mapping);
        List<Setting> settings = settings(prefix, mapping, file).toList();
        return new SettingsGroup(module, prefix, Sentences.of(mapping), settings);
    }

    private static String prefix(ClassOrInterfaceDeclaration mapping) {
        return mapping.getAnnotationByName("ConfigMapping").orElseThrow().getChildNodes().stream()
                .flatMap(child -> child.findAll(StringLiteralExpr.class).stream())
                .findFirst()
                .orElseThrow()
                .asString();
    }

    private static Stream<Setting> settings(
            String prefix, ClassOrInterfaceDeclaration owner, Path file) {
        return owner.getMethods().stream().flatMap(method -> settings(prefix, owner, method, file));
    }

    private static Stream<Setting> settings(
            String prefix, ClassOrInterfaceDeclaration owner, MethodDeclaration method, Path file) {
        String name = prefix + "." + kebab(method.getNameAsString());
        boolean many = method.getType().asString().startsWith("Map<String,");
        String named = many ? name + ".<name>" : name;
        return nested(owner, method)
                .map(group -> settings(named, group, file))
                .orElseGet(() -> Stream.of(setting(named, method, file)));
    }

    private static Setting setting(String name, MethodDeclaration method, Path file) {
        return new Setting(
                name,
                SettingTypes.words(method, file),
                fallback(method),
                Bounds.of(method),
                Sentences.of(method));
    }

    private static Optional<ClassOrInterfaceDeclaration> nested(
            ClassOrInterfaceDeclaration owner, MethodDeclaration method) {
        String type = method.getType().asString().replaceAll("Map<String,\\s*(.*)>", "$1");
        return owner.findFirst(
                ClassOrInterfaceDeclaration.class, inner -> inner.getNameAsString().equals(type));
    }

    private static String fallback(MethodDeclaration method) {
        return method.getAnnotationByName("WithDefault")
                .map(AnnotationExpr::asSingleMemberAnnotationExpr)
                .map(SingleMemberAnnotationExpr::getMemberValue)
                .map(value -> value.asStringLiteralExpr().asString())
                .orElse("");
    }

    /** As the framework spells it: {@code bodyBytesMax} is {@code body-bytes-max}. */
    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
