package io.idrelay.vendor.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Vendor answers that are not what they should be. */
final class BrokenAnswers {
    private BrokenAnswers() {}

    /** Words that look like a word and are none. */
    static List<String> strangeWords(String word) {
        return Stream.of(
                        "WORD_OF_TOMORROW",
                        word + "X",
                        "NOT_" + word,
                        "",
                        " ",
                        swapCase(word),
                        word + "\n?")
                // A word of digits has no case.
                .filter(strange -> !strange.equals(word))
                .toList();
    }

    private static String swapCase(String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) (Character.isLetter(letters[i]) ? letters[i] ^ 0x20 : letters[i]);
        }
        return new String(letters, StandardCharsets.US_ASCII);
    }

    /** A copy with another word at one place. */
    static JsonNode replaced(JsonNode answer, String pointer, String word) {
        JsonNode copy = answer.deepCopy();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), word);
        return copy;
    }

    /** Removes a member, or puts something of another type in its place. */
    static void breakSomething(JsonNode tree, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        objects(tree, objects);
        objects.removeIf(ObjectNode::isEmpty);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names =
                new ArrayList<>(object.propertyStream().map(Map.Entry::getKey).toList());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, random.nextInt());
            case 3 -> object.put(name, true);
            case 4 -> object.putArray(name).add("x");
            default -> object.putObject(name).put("x", "y");
        }
    }

    private static void objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> objects(child, found));
    }
}
