package io.idrelay.platform.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A request over HTTP/1.1 that does not say how long its body is. */
public final class ChunkedPost {
    private ChunkedPost() {}

    /**
     * Posts a body in chunks, with an access token.
     *
     * @param json the body
     */
    public static HttpResponse<String> send(URI address, String token, byte[] json)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(json)))
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
