package io.idrelay.local.command;

import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Operator;
import io.idrelay.platform.sealing.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the key files of an installation and its operator's credential. */
@Command(
        name = "keys",
        description = {
            "Makes what is missing of an installation's keys: public-keys.json, each service's private key",
            "and key-encryption key, operator.json (the operator's credential) and operator.properties",
            "(what token-service is told of it). Existing files stay as they are."
        },
        mixinStandardHelpOptions = true)
public final class KeysCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to write to.")
    private Path dir = Path.of(".");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(dir);
        KeyFiles.generate(dir);
        Operator operator = Operator.of(DataFolder.at(dir));
        Files.writeString(
                dir.resolve("operator.properties"),
                "idrelay.operator.client-id="
                        + operator.clientId()
                        + "\nidrelay.operator.client-secret-sha256="
                        + operator.secretSha256()
                        + "\n");
        System.out.println(
                "The keys are in " + dir + "; the operator's credential is operator.json.");
        return 0;
    }
}
