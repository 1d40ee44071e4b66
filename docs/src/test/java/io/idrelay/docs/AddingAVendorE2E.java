package io.idrelay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of docs/adding-a-vendor.md is run, in its order, in a copy of the repository. */
@Tag("slow")
class AddingAVendorE2E {
    private static final Pattern BLOCK =
            Pattern.compile("```sh (run|fails)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COUNT =
            Pattern.compile("(\\d+) passed, (\\d+) failed, (\\d+) skipped\\s*$");
    private static final Duration BLOCK_MAX = Duration.ofMinutes(12);

    /** One block: whether its commands have to work, and what they are. */
    private record Block(boolean works, String commands) {}

    @Test
    void vendorWrittenAsThePageSaysIsRedThenGreen(@TempDir Path folder) throws Exception {
        ContributorCopy copy = ContributorCopy.of(folder.resolve("idrelay"), ".");
        Map<String, String> environment = environment(folder);
        List<ContributorCopy.Ran> tests = new ArrayList<>();

        for (Block block : blocks(copy)) {
            ContributorCopy.Ran ran = copy.run(block.commands(), environment, BLOCK_MAX);
            System.out.println(block.commands() + lastLines(ran.output()));
            assertThat(ran.exit() == 0)
                    .as(block.commands() + ran.output())
                    .isEqualTo(block.works());
            if (block.commands().contains("./idrelay test")) {
                tests.add(ran);
            }
        }

        assertThat(tests).hasSize(3);
        assertThat(tests.getFirst().output())
                .contains("recordingGivesItsResult", "webhookWithItsProofIsProvedForItsSession");
        // Red because of its tests: it compiled.
        assertThat(count(tests.getFirst(), 2)).isGreaterThan(10);
        assertThat(count(tests.get(1), 1)).isGreaterThan(50);
        assertThat(count(tests.get(1), 2)).isZero();
        assertThat(count(tests.get(1), 3)).isZero();
        assertThat(copy.read("vendors/README.md")).contains("## [Sample ID](sampleid/README.md)");
    }

    /** The outer build has brought everything that Maven needs, so this one asks nobody. */
    private static Map<String, String> environment(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path maven =
                Files.writeString(
                        bin.resolve("mvn"),
                        "#!/bin/sh\nPATH=${PATH#*:}\nexport PATH\nexec mvn -o \"$@\"\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        return Map.of(
                "PATH",
                bin + ":" + System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "MAVEN_ARGS",
                "");
    }

    private static List<Block> blocks(ContributorCopy copy) throws IOException {
        List<Block> blocks =
                BLOCK.matcher(copy.read("docs/adding-a-vendor.md"))
                        .results()
                        .map(found -> new Block(found.group(1).equals("run"), found.group(2)))
                        .toList();
        assertThat(blocks).extracting(Block::works).contains(true, false);
        return blocks;
    }

    private static int count(ContributorCopy.Ran ran, int group) {
        Matcher found = COUNT.matcher(ran.output());
        assertThat(found.find()).as(ran.output()).isTrue();
        return Integer.parseInt(found.group(group));
    }

    private static String lastLines(String output) {
        List<String> lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size())) + "\n";
    }
}
