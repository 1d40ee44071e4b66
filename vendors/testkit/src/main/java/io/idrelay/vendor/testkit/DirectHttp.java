package io.idrelay.vendor.testkit;

import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorHttp;
import io.idrelay.vendor.spi.VendorRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Calls without guard, retry or address rules; for the stub only. */
final class DirectHttp implements VendorHttp {
    /** One for all: starting a client takes longer than a call. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Clock clock;

    DirectHttp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public VendorAnswer send(VendorRequest request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri())
                        .timeout(Duration.ofSeconds(10))
                        .method(
                                request.method(),
                                HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::header);
        try {
            HttpResponse<byte[]> answer =
                    CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = new HashMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            return new VendorAnswer.Answered(
                    answer.statusCode(), headers, answer.body(), clock.instant());
        } catch (IOException e) {
            return new VendorAnswer.Unanswered("connection-lost", true, Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new VendorAnswer.Unanswered("interrupted", true, Optional.empty());
        }
    }
}
