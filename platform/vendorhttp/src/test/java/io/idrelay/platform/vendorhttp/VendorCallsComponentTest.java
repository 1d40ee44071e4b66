package io.idrelay.platform.vendorhttp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.observability.Metrics;
import io.idrelay.vendor.spi.CallRate;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorRequest;
import io.idrelay.vendor.spi.VendorTokens.Outcome;
import io.idrelay.vendor.testkit.PartialVendor;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(VendorCallsComponentTest.Small.class)
class VendorCallsComponentTest {
    private static final VendorId VENDOR = new VendorId("testvendor");

    @Inject VendorCalls calls;
    @Inject MeterRegistry meters;

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final Map<String, List<String>> headers = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);
    private HttpServer server;

    /** Small bounds, so that a test can reach them. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.traces.exporter", "none",
                    "idrelay.addresses.loopback-allowed", "true",
                    "idrelay.addresses.http-allowed", "true",
                    "idrelay.vendor-http.retry-pause", "10ms",
                    "idrelay.vendor-http.circuit-calls", "4",
                    "idrelay.vendor-http.circuit-delay", "1m",
                    "idrelay.vendor-http.concurrent-max", "3",
                    "idrelay.vendor-http.rate-per-second", "20");
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    requests.incrementAndGet();
                    headers.putAll(exchange.getRequestHeaders());
                    if (exchange.getRequestURI().getPath().equals("/held")) {
                        awaitRelease();
                    }
                    exchange.sendResponseHeaders(nextStatus(), -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        held.countDown();
        server.stop(0);
    }

    @Test
    void safeRequestIsRetriedUntilItWorks() {
        answers(503, 502, 200);

        VendorAnswer answer = account().http().send(VendorRequest.get(uri("/")));

        assertThat(((Answered) answer).status()).isEqualTo(200);
        assertThat(requests).hasValue(3);
    }

    @Test
    void retriesEnd() {
        answers(503, 503, 503, 503, 503);

        VendorAnswer answer = account().http().send(VendorRequest.get(uri("/")));

        assertThat(((Answered) answer).status()).isEqualTo(503);
        assertThat(requests).hasValue(3);
    }

    @Test
    void requestThatIsNotSafeIsSentOnce() {
        answers(503, 200);

        VendorAnswer answer = account().http().send(VendorRequest.postJson(uri("/"), "{}"));

        assertThat(((Answered) answer).status()).isEqualTo(503);
        assertThat(requests).hasValue(1);
    }

    @Test
    void refusalIsNotRetried() {
        answers(400, 200);

        account().http().send(VendorRequest.get(uri("/")));

        assertThat(requests).hasValue(1);
    }

    @Test
    void circuitOfOneAccountOpensAndLeavesAnotherAlone() {
        VendorAccess broken = account();
        answers(500, 500, 500, 500);
        for (int call = 0; call < 4; call++) {
            broken.http().send(VendorRequest.postJson(uri("/"), "{}"));
        }

        VendorAnswer refused = broken.http().send(VendorRequest.get(uri("/")));
        VendorAnswer other = account().http().send(VendorRequest.get(uri("/")));

        assertThat(((Unanswered) refused).code()).isEqualTo("circuit-open");
        assertThat(((Unanswered) refused).maybeDone()).isFalse();
        assertThat(((Unanswered) refused).retryAfter()).isPresent();
        assertThat(((Answered) other).status()).isEqualTo(200);
        assertThat(requests).hasValue(5);
    }

    @Test
    void vendorsRefusalsDoNotOpenTheCircuit() {
        VendorAccess account = account();
        answers(400, 404, 401, 429, 400, 404);

        for (int call = 0; call < 6; call++) {
            account.http().send(VendorRequest.get(uri("/")));
        }

        assertThat(account.http().send(VendorRequest.get(uri("/")))).isInstanceOf(Answered.class);
    }

    @Test
    void callsBeyondTheBulkheadAreRefusedAtOnce() throws Exception {
        VendorAccess account = account();
        List<Future<VendorAnswer>> inside = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < 3; call++) {
                inside.add(
                        threads.submit(() -> account.http().send(VendorRequest.get(uri("/held")))));
            }
            while (requests.get() < 3) {
                Thread.onSpinWait();
            }

            VendorAnswer fourth = account.http().send(VendorRequest.get(uri("/")));

            assertThat(((Unanswered) fourth).code()).isEqualTo("saturated");
            held.countDown();
        }
        for (Future<VendorAnswer> call : inside) {
            assertThat(call.get()).isInstanceOf(Answered.class);
        }
    }

    @Test
    void callsBeyondTheRateAreRefusedWithATime() {
        VendorAccess account = account();
        List<VendorAnswer> answers = new ArrayList<>();
        for (int call = 0; call < 60; call++) {
            answers.add(account.http().send(VendorRequest.get(uri("/"))));
        }

        assertThat(answers)
                .anySatisfy(answer -> {
                    assertThat(answer).isInstanceOf(Unanswered.class);
                    assertThat(((Unanswered) answer).code()).isEqualTo("rate-limited");
                    assertThat(((Unanswered) answer).retryAfter()).isPresent();
                });
    }

    @Test
    void lowerRateOfTheVendorHolds() {
        CallRate small = new CallRate("product", Map.of("SMALL", 2), "calls");
        PartialVendor vendor = new PartialVendor(VENDOR, Optional.of(small));
        VendorAccess account =
                calls.access(
                        vendor,
                        VendorAccountId.create(),
                        Map.of("product", "SMALL"),
                        new VendorSecrets(Map.of()));
        List<VendorAnswer> answers = new ArrayList<>();
        for (int call = 0; call < 10; call++) {
            answers.add(account.http().send(VendorRequest.get(uri("/"))));
        }

        assertThat(answers).anyMatch(answer -> answer instanceof Unanswered);
    }

    /** The platform's own metrics and spans of HTTP clients name paths, and paths hold ids. */
    @Test
    void nothingElseSeesThePathOfACall() {
        account().http().send(VendorRequest.get(uri("/people/4711")));

        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().getName())
                .contains(Metrics.VENDOR_CALLS)
                .noneMatch(name -> name.startsWith("http.client"));
        assertThat(headers).doesNotContainKey("Traceparent");
    }

    @Test
    void tokensOutliveAnAccessAndEndWithTheirSecrets() {
        VendorAccountId id = VendorAccountId.create();
        Outcome token = new Outcome.Token("t", Instant.now().plusSeconds(60));
        access(id, "old").tokens().get("a", () -> token);

        Outcome kept = access(id, "old").tokens().get("a", VendorCallsComponentTest::fresh);
        Outcome replaced = access(id, "new").tokens().get("a", VendorCallsComponentTest::fresh);

        assertThat(((Outcome.Token) kept).value()).isEqualTo("t");
        assertThat(((Outcome.Token) replaced).value()).isEqualTo("fresh");
    }

    private static Outcome fresh() {
        return new Outcome.Token("fresh", Instant.now().plusSeconds(60));
    }

    private VendorAccess account() {
        return access(VendorAccountId.create(), "secret");
    }

    private VendorAccess access(VendorAccountId id, String secret) {
        return calls.access(
                new PartialVendor(VENDOR), id, Map.of(), new VendorSecrets(Map.of("key", secret)));
    }

    private synchronized void answers(Integer... next) {
        statuses.addAll(List.of(next));
    }

    private synchronized int nextStatus() {
        return statuses.isEmpty() ? 200 : statuses.remove();
    }

    private void awaitRelease() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
