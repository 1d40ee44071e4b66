import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Counts what the test reports say; the last line is "N passed, N failed, N skipped". */
public final class Tally {
    private int passed;
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private Tally() {}

    /** Arguments: the project's folder, whether a skip is a failure, Maven's exit code, seconds. */
    public static void main(String[] args) throws Exception {
        Tally tally = new Tally();
        for (Path report : reports(Path.of(args[0]))) {
            tally.read(report);
        }
        System.exit(tally.tell(Boolean.parseBoolean(args[1]), Integer.parseInt(args[2]), args[3]));
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, 8)) {
            return files.filter(f -> f.getFileName().toString().startsWith("TEST-"))
                    .filter(f -> f.toString().contains("surefire-reports"))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path report) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Document document = builder.parse(report.toFile());
        NodeList cases = document.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            count((Element) cases.item(i));
        }
    }

    private void count(Element test) {
        String name = test.getAttribute("classname") + "." + test.getAttribute("name");
        NodeList skips = test.getElementsByTagName("skipped");
        if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            failed.add(name);
        } else if (skips.getLength() > 0) {
            skipped.add(name + ": " + ((Element) skips.item(0)).getAttribute("message"));
        } else {
            passed++;
        }
    }

    private int tell(boolean strict, int mavenExit, String seconds) {
        failed.forEach(name -> System.out.println("failed   " + name));
        skipped.forEach(name -> System.out.println("skipped  " + name));
        boolean good =
                mavenExit == 0
                        && failed.isEmpty()
                        && passed > 0
                        && (!strict || skipped.isEmpty());
        if (strict && !skipped.isEmpty()) {
            System.out.println("With --strict a skipped test is a failure.");
        }
        if (mavenExit != 0 && failed.isEmpty()) {
            System.out.println("The build failed; target/test.log says where.");
        }
        System.out.println("The tests took " + seconds + " s.");
        System.out.println(
                passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped");
        return good ? 0 : 1;
    }
}
