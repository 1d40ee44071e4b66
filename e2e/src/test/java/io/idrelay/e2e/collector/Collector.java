package io.idrelay.e2e.collector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.idrelay.local.supervise.PartName;
import io.idrelay.local.supervise.Surroundings;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Takes in every span of an installation that was started with {@link #observing()}. */
public final class Collector {
    private static final String PATH = "/v1/traces";

    private final List<SeenSpan> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port; it ends with this JVM. */
    public static Collector start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Collector collector = new Collector(server);
            server.createContext(PATH, collector::take);
            server.setExecutor(
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().name("collector").factory()));
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes each service export all of its traces to here, soon. */
    public Surroundings observing() {
        return this::observe;
    }

    private void observe(PartName part, int port, ProcessBuilder process) {
        process.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_OTEL_TRACES_SAMPLER_ARG",
                                "1.0",
                                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                                "http/protobuf",
                                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                                "PT0.5S"));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest request =
                    ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::keep);
            byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        }
    }

    private void keep(ResourceSpans of) {
        for (ScopeSpans scope : of.getScopeSpansList()) {
            scope.getSpansList().forEach(s -> spans.add(SeenSpan.of(of.getResource(), s)));
        }
    }

    /** Everything taken in so far. */
    public List<SeenSpan> all() {
        return List.copyOf(spans);
    }

    /**
     * What an operator asks for, with a trace id in hand: the spans of that trace, and those of
     * every trace in which a span is linked to it.
     */
    public List<SeenSpan> about(String trace) {
        Set<String> traces =
                spans.stream()
                        .filter(s -> s.trace().equals(trace) || s.links().contains(trace))
                        .map(SeenSpan::trace)
                        .collect(Collectors.toSet());
        return spans.stream().filter(s -> traces.contains(s.trace())).toList();
    }
}
