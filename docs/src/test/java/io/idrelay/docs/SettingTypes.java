package io.idrelay.docs;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be written into a setting, in words. */
final class SettingTypes {
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z_]*)[,;]?\\s*$");

    private SettingTypes() {}

    static String words(MethodDeclaration method, Path file) {
        String type = method.getType().asString().replaceAll("@\\w+(\\([^)]*\\))?\\s*", "").strip();
        Matcher optional = Pattern.compile("Optional<(.*)>").matcher(type);
        return optional.matches()
                ? words(optional.group(1), method, file) + ", optional"
                : words(type, method, file);
    }

    private static String words(String type, MethodDeclaration method, Path file) {
        Matcher many = Pattern.compile("(?:List|Set)<(.*)>").matcher(type);
        if (many.matches()) {
            return "list of: " + words(many.group(1), method, file);
        }
        return switch (type) {
            case "Duration" -> "duration";
            case "MemorySize" -> "bytes";
            case "int", "short", "long" -> "number";
            case "double" -> "decimal";
            case "boolean" -> "true or false";
            case "String", "Map<String,String>", "Map<String, String>" -> "text";
            case "Path" -> "path";
            case "URI" -> "URL";
            default -> nested(type, method).orElseGet(() -> constants(type, file));
        };
    }

    /** The words of an enum that stands beside its setting. */
    private static Optional<String> nested(String type, MethodDeclaration method) {
        return method.findCompilationUnit()
                .flatMap(unit ->
                        unit.findFirst(
                                EnumDeclaration.class, e -> e.getNameAsString().equals(type)))
                .map(found ->
                        found.getEntries().stream()
                                .map(entry -> entry.getNameAsString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or ")));
    }

    private static String constants(String type, Path file) {
        try {
            String source = Files.readString(file.resolveSibling(type + ".java"));
            return CONSTANT.matcher(source)
                    .results()
                    .map(constant -> constant.group(1).toLowerCase(Locale.ROOT))
                    .reduce((a, b) -> a + " or " + b)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("a type nobody words: " + type, e);
        }
    }
}
