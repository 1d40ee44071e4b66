package io.idrelay.local.command;

import picocli.CommandLine.Option;

/** Where the gateway listens. */
public final class PortOption {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The one port everything is reached at (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    int port() {
        return port;
    }
}
