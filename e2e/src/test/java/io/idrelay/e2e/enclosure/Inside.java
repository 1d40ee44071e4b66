package io.idrelay.e2e.enclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that holds a namespace: opens its doors from within, and asks from there whatever it
 * is told to ask. Ends with the one who started it.
 */
public final class Inside {
    static final String READY = "ready";
    static final String YES = "answered";
    static final String NO = "not answered";

    private Inside() {}

    /** Arguments: the folder of the sockets, the service's port, the port of each door. */
    public static void main(String[] arguments) throws Throwable {
        LoopbackInterface.raise();
        Path folder = Path.of(arguments[0]);
        int service = Integer.parseInt(arguments[1]);
        Relay.open(wayIn(folder), Relay.to(Relay.loopback(service)));
        for (String port : List.of(arguments).subList(2, arguments.length)) {
            int door = Integer.parseInt(port);
            Relay.open(Relay.loopback(door), Relay.to(wayOut(folder, door)));
        }
        System.out.println(READY);
        answer();
        System.exit(0);
    }

    static UnixDomainSocketAddress wayIn(Path folder) {
        return UnixDomainSocketAddress.of(folder.resolve("in"));
    }

    static UnixDomainSocketAddress wayOut(Path folder, int port) {
        return UnixDomainSocketAddress.of(folder.resolve("out-" + port));
    }

    private static void answer() throws IOException {
        BufferedReader questions =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        String line = questions.readLine();
        while (line != null) {
            System.out.println(Question.of(line).answered() ? YES : NO);
            line = questions.readLine();
        }
    }
}
