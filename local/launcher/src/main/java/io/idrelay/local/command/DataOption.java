package io.idrelay.local.command;

import io.idrelay.local.supervise.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation of this machine is meant. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:IDRELAY_DATA:-.idrelay}",
            description =
                    "Where everything is kept (default: IDRELAY_DATA or .idrelay; now ${DEFAULT-VALUE}).")
    private Path data = Path.of(".idrelay");

    Path path() {
        return data;
    }

    DataFolder folder() {
        return DataFolder.at(data);
    }
}
