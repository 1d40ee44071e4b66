package io.idrelay.docs;

import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;

/** The Javadoc of a setting as one line. */
final class Sentences {
    private Sentences() {}

    static String of(NodeWithJavadoc<?> node) {
        String text =
                node.getJavadoc()
                        .map(javadoc -> javadoc.getDescription().toText())
                        .orElse("")
                        .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (text.isEmpty()) {
            throw new IllegalStateException("a setting without a sentence: " + node);
        }
        return text;
    }
}
