package io.idrelay.local.supervise;

import java.net.URI;
import java.nio.file.Path;

/**
 * What an installation on one machine is set up with.
 *
 * @param root the project's folder, with the built services
 * @param port of the gateway
 * @param publicUrl the base of every URL handed out, without a slash at its end
 */
public record Installation(Path root, DataFolder data, int port, String publicUrl) {

    /** The installation of a command line; {@code IDRELAY_PUBLIC_URL} wins over the port. */
    public static Installation of(Path data, int port) {
        String given = System.getenv("IDRELAY_PUBLIC_URL");
        String url = given == null || given.isBlank() ? "http://127.0.0.1:" + port : given;
        return new Installation(
                Path.of(System.getProperty("idrelay.root", ".")),
                DataFolder.at(data),
                port,
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** What runs already. */
    public static Installation running(DataFolder data, RunState state) {
        return new Installation(
                Path.of(System.getProperty("idrelay.root", ".")),
                data,
                URI.create(state.publicUrl()).getPort(),
                state.publicUrl());
    }
}
