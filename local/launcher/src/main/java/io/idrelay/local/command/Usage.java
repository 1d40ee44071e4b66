package io.idrelay.local.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What a command with subcommands says when none is given. */
final class Usage {
    private Usage() {}

    static void require(CommandLine.Model.@Nullable CommandSpec spec) {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "Give one of: " + String.join(", ", spec.subcommands().keySet()));
        }
    }
}
