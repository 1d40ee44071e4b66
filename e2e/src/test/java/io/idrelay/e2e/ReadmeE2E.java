package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every command of the README's walk-through is run, in its order, in one shell. */
class ReadmeE2E {
    private static final Pattern BLOCK = Pattern.compile("```sh run\n(.*?)```", Pattern.DOTALL);
    private static final long MINUTES_MAX = 3;

    private final Running system = Running.system();

    @Test
    void walkThroughEndsWithAnAcceptedProcess() throws Exception {
        Path script = Path.of("target", "readme.sh").toAbsolutePath();
        Files.writeString(script, "set -euo pipefail\n" + commands());

        ProcessBuilder builder =
                new ProcessBuilder("bash", script.toString())
                        .directory(Running.ROOT.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "readme.out").toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().put("IDRELAY_PUBLIC_URL", system.installation().publicUrl());
        builder.environment().put("IDRELAY_DATA", system.installation().data().root().toString());
        Process shell = builder.start();
        boolean ended = shell.waitFor(MINUTES_MAX, TimeUnit.MINUTES);

        String output = Files.readString(Path.of("target", "readme.out"), StandardCharsets.UTF_8);
        assertThat(ended).as(output).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        assertThat(output)
                .contains("\naccepted\n")
                .contains("\"decision\":\"accepted\"")
                .contains("\"verified_claims\"")
                .contains("\"signatureHolds\":true");
    }

    private static String commands() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Running.ROOT.resolve("README.md")));
        StringBuilder all = new StringBuilder();
        while (blocks.find()) {
            all.append(blocks.group(1));
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }
}
