package io.idrelay.e2e.enclosure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Something to send to an address, to see whether anybody answers there.
 *
 * @param host an address in numbers; nothing is looked up
 * @param bytes what a client of that kind says first
 */
public record Question(String host, int port, byte[] bytes) {
    private static final int MILLIS_MAX = 5_000;
    private static final int PROTOCOL_3_0 = 196_608;
    private static final String LOOPBACK = "127.0.0.1";

    /** GET of a path over HTTP. */
    public static Question http(String host, int port, String path) {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        return new Question(host, port, request.getBytes(StandardCharsets.US_ASCII));
    }

    /** GET of a path at the loopback address. */
    public static Question http(int port, String path) {
        return http(LOOPBACK, port, path);
    }

    /** The start of a session with one of a PostgreSQL server's databases. */
    public static Question database(int port, String name) {
        byte[] settings =
                ("user\0postgres\0database\0" + name + "\0\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer message = ByteBuffer.allocate(8 + settings.length);
        message.putInt(8 + settings.length).putInt(PROTOCOL_3_0).put(settings);
        return new Question(LOOPBACK, port, message.array());
    }

    /** What versions a Kafka broker speaks. */
    public static Question broker(int port) {
        ByteBuffer message = ByteBuffer.allocate(14);
        short apiVersions = 18;
        message.putInt(10).putShort(apiVersions).putShort((short) 0).putInt(1);
        return new Question(LOOPBACK, port, message.putShort((short) -1).array());
    }

    /** Whether even one byte comes back. */
    public boolean answered() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS_MAX);
            socket.setSoTimeout(MILLIS_MAX);
            socket.getOutputStream().write(bytes);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("neither yes nor no from " + host + ":" + port, e);
        } catch (IOException e) {
            return false;
        }
    }

    String line() {
        return host + " " + port + " " + Base64.getEncoder().encodeToString(bytes);
    }

    static Question of(String line) {
        String[] words = line.split(" ");
        return new Question(
                words[0], Integer.parseInt(words[1]), Base64.getDecoder().decode(words[2]));
    }
}
