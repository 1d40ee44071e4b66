package io.idrelay.docs;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bounds that a setting's annotations set, in words. */
final class Bounds {
    private Bounds() {}

    static String of(MethodDeclaration method) {
        return method.findAll(AnnotationExpr.class).stream()
                .map(Bounds::words)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> words(AnnotationExpr bound) {
        return switch (bound.getNameAsString()) {
            case "Min" -> Optional.of("at least " + values(bound));
            case "Max" -> Optional.of("at most " + values(bound));
            case "DurationMin" -> Optional.of("at least " + values(bound));
            case "DurationMax" -> Optional.of("at most " + values(bound));
            case "Size" -> Optional.of("size " + values(bound));
            case "NotEmpty" -> Optional.of("not empty");
            case "Pattern" -> Optional.of("`" + values(bound) + "`");
            case "WithDefault", "WithName" -> Optional.empty();
            default -> throw new IllegalStateException("a bound nobody words: " + bound);
        };
    }

    private static String values(AnnotationExpr bound) {
        if (bound.isSingleMemberAnnotationExpr()) {
            return value(bound.asSingleMemberAnnotationExpr().getMemberValue());
        }
        return bound.getChildNodes().stream()
                .filter(MemberValuePair.class::isInstance)
                .map(MemberValuePair.class::cast)
                .map(Bounds::pair)
                .collect(Collectors.joining(" "));
    }

    private static String pair(MemberValuePair pair) {
        String value = value(pair.getValue());
        return switch (pair.getNameAsString()) {
            case "regexp", "value" -> value;
            case "min" -> "from " + value;
            case "max" -> "up to " + value;
            case "millis" -> value + " ms";
            case "seconds" -> value + " s";
            case "minutes" -> value + " min";
            case "hours" -> value + " h";
            case "days" -> value + " d";
            default -> throw new IllegalStateException("a bound nobody words: " + pair);
        };
    }

    private static String value(Node value) {
        Expression expression = (Expression) value;
        return expression.isStringLiteralExpr()
                ? expression.asStringLiteralExpr().asString()
                : expression.toString().replace("_", "");
    }
}
