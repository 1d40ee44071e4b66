package io.idrelay.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP connections of a process, as Linux tells them. */
final class Connections {
    private static final Set<String> OPEN_STATES = Set.of("01", "02");

    private Connections() {}

    /** Remote ports the process is connected to, other than those who came to its own port. */
    static Set<Integer> outgoing(long pid, int ownPort) {
        Set<Integer> remote = new HashSet<>();
        Set<String> inodes = inodes(pid);
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : lines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] columns = line.trim().split("\\s+");
                if (columns.length > 9
                        && OPEN_STATES.contains(columns[3])
                        && inodes.contains(columns[9])
                        && port(columns[1]) != ownPort) {
                    remote.add(port(columns[2]));
                }
            }
        }
        return remote;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }

    private static Set<String> inodes(long pid) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            files.forEach(file -> {
                try {
                    String target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                } catch (IOException e) {
                    // Closed in the meantime.
                }
            });
        } catch (IOException e) {
            // The process has ended.
        }
        return inodes;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
