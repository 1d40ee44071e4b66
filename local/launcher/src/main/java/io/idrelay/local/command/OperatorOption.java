package io.idrelay.local.command;

import io.idrelay.local.OperatorError;
import io.idrelay.local.operator.Api;
import io.idrelay.local.supervise.DataFolder;
import io.idrelay.local.supervise.Operator;
import io.idrelay.local.supervise.RunState;
import java.net.URI;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which installation an operator's command talks to, and as whom. */
public final class OperatorOption {
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "Another installation than the one of this machine; its credential comes from",
                "IDRELAY_OPERATOR_CLIENT_ID and IDRELAY_OPERATOR_CLIENT_SECRET."
            })
    private @Nullable URI url;

    Api api() {
        if (url != null) {
            return new Api(
                    url,
                    fromEnvironment("IDRELAY_OPERATOR_CLIENT_ID"),
                    fromEnvironment("IDRELAY_OPERATOR_CLIENT_SECRET"));
        }
        DataFolder folder = data.folder();
        RunState state =
                RunState.read(folder)
                        .filter(RunState::running)
                        .orElseThrow(() ->
                                new OperatorError(
                                        "idrelay is not up; start it with ./idrelay up, or give --url."));
        if (!Files.exists(folder.root().resolve("operator.json"))) {
            throw new OperatorError(
                    "this data folder has no operator credential; start it with ./idrelay up.");
        }
        Operator operator = Operator.of(folder);
        return new Api(URI.create(state.publicUrl()), operator.clientId(), operator.clientSecret());
    }

    private static String fromEnvironment(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new OperatorError("--url needs the environment variable " + name + ".");
        }
        return value;
    }
}
