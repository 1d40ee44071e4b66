package io.idrelay.e2e.enclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One service's namespace, seen from without. */
final class Enclosure implements AutoCloseable {
    static final List<String> UNSHARE = List.of("unshare", "--map-root-user", "--net", "--");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final List<Relay> relays = new ArrayList<>();
    private final Process inside;
    private final BufferedReader answers;

    private Enclosure(Path folder, Process inside) {
        this.folder = folder;
        this.inside = inside;
        this.answers = inside.inputReader(StandardCharsets.US_ASCII);
    }

    static Enclosure open(int servicePort, List<Door> doors) {
        try {
            // Short, as a socket's path must be.
            Path folder = Files.createTempDirectory("idrelay");
            List<Relay> out =
                    doors.stream()
                            .map(d -> Relay.open(Inside.wayOut(folder, d.port()), d.onward()))
                            .toList();
            Enclosure enclosure = new Enclosure(folder, hold(folder, servicePort, doors));
            enclosure.relays.addAll(out);
            enclosure.expect(Inside.READY);
            enclosure.relays.add(
                    Relay.open(Relay.loopback(servicePort), Relay.to(Inside.wayIn(folder))));
            return enclosure;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process hold(Path folder, int servicePort, List<Door> doors) throws IOException {
        List<String> command = new ArrayList<>(UNSHARE);
        command.addAll(List.of(JAVA, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", ownClasses()));
        command.addAll(List.of(Inside.class.getName(), folder.toString()));
        command.add(Integer.toString(servicePort));
        doors.forEach(d -> command.add(Integer.toString(d.port())));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String ownClasses() {
        return Path.of(
                        java.net.URI.create(
                                Inside.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                .toString();
    }

    /** The command that starts another within; it is replaced by that other. */
    List<String> entering() {
        return List.of(
                "nsenter",
                "--target",
                Long.toString(inside.pid()),
                "--user",
                "--net",
                "--preserve-credentials",
                "--");
    }

    /** Which network a process is in, by the kernel's name for it. */
    static String networkOf(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/net")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String network() {
        return networkOf(inside.pid());
    }

    /** Whether anybody answers when asked from within. */
    synchronized boolean answered(Question question) {
        try {
            inside.outputWriter(StandardCharsets.US_ASCII).append(question.line() + "\n").flush();
            String answer = answers.readLine();
            if (!Inside.YES.equals(answer) && !Inside.NO.equals(answer)) {
                throw new IllegalStateException("the one inside said " + answer);
            }
            return answer.equals(Inside.YES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expect(String line) throws IOException {
        String told = answers.readLine();
        if (!line.equals(told)) {
            throw new IllegalStateException("the one inside said " + told);
        }
    }

    @Override
    public void close() {
        inside.destroyForcibly();
        relays.forEach(Relay::close);
        try (var sockets = Files.list(folder)) {
            for (Path socket : sockets.toList()) {
                Files.delete(socket);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
