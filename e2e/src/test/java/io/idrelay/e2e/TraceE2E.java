package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.e2e.collector.SeenSpan;
import io.idrelay.local.operator.Api;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A merchant's trace id leads to all that was done for its verification, and to no person. */
class TraceE2E {
    private static final Duration EXPORT_MAX = Duration.ofSeconds(30);
    private static final String PHONE = "+6281100000000";

    private final Running system = Running.system();
    private final Web web = system.web();
    private final EndUsers users = new EndUsers(web);
    private final String trace = hex(16);

    @ParameterizedTest
    @CsvSource({"onekyc, uji-coba, Uji, Coba", "signicat, nora-testcase, Nora, Testcase"})
    void oneQueryFindsEveryService(String vendor, String person, String given, String family) {
        Api merchant = system.demo().setUp();
        JsonNode process = order(merchant, vendor, given, family);
        String id = process.path("id").asText();
        String link = post(merchant, "/v1/processes/" + id + "/capture-links").path("url").asText();

        String stray = "stray-" + hex(8);
        sayWhereItDoesNotBelong(merchant, link, stray);
        walk(link, vendor, person, id);

        await().atMost(EXPORT_MAX)
                .untilAsserted(() -> assertThat(told()).containsAll(expected(vendor)));
        assertThat(inTheTrace())
                .contains(
                        "process-service: session open",
                        "process-service: result match",
                        "process-service: end user return",
                        "notification-service: callback attempt");
        assertThat(Running.traces().about(hex(16))).isEmpty();
        requireDiscreet(merchant, id, List.of(given + " " + family, PHONE, stray, token(link)));
    }

    /** One of each service on the way; those of a vendor's webhook are in a trace of its own. */
    private static List<String> expected(String vendor) {
        return List.of(
                "SERVER process-service: POST /v1/dossiers/{dossierId}/processes",
                "INTERNAL process-service: session open",
                "CLIENT process-service: POST " + vendor,
                "SERVER webhook-ingest: webhook.receive",
                "CONSUMER result-normalizer: idrelay.webhooks process",
                "CLIENT result-normalizer: GET " + vendor,
                "CONSUMER process-service: idrelay.results process",
                "CONSUMER notification-service: idrelay.processes process",
                "CONSUMER notification-service: callback attempt");
    }

    private List<String> told() {
        return about().stream().map(s -> s.kind() + " " + s).distinct().toList();
    }

    private List<SeenSpan> about() {
        return Running.traces().about(trace);
    }

    private List<String> inTheTrace() {
        return about().stream()
                .filter(s -> s.trace().equals(trace))
                .map(SeenSpan::toString)
                .toList();
    }

    private JsonNode order(Api merchant, String vendor, String given, String family) {
        JsonNode dossier =
                web.postJson(
                        "/v1/dossiers",
                        Map.of(
                                "reference",
                                "order-" + hex(8),
                                "person",
                                Map.of("givenName", given, "familyName", family),
                                "contact",
                                Map.of("phone", phone()),
                                "locale",
                                "en"),
                        headers(merchant));
        return web.postJson(
                "/v1/dossiers/" + dossier.path("id").asText() + "/processes",
                Map.of(
                        "flow",
                        "capture",
                        "vendor",
                        vendor,
                        "channel",
                        "page",
                        "redirectUrl",
                        system.installation().publicUrl() + "/demo/return"),
                headers(merchant));
    }

    private static Map<String, ?> phone() {
        Map<String, String> proof =
                Map.of("by", "shop", "reference", "otp-1", "at", "2026-01-02T03:04:05Z");
        return Map.of("value", PHONE, "verification", proof);
    }

    private void walk(String link, String vendor, String person, String process) {
        String page = web.post(link).headers().firstValue("Location").orElseThrow();
        Map<String, String> form =
                vendor.equals("signicat")
                        ? Map.of("action", "capture", "person", person, "outcome", "accepted")
                        : Map.of("action", "capture", "person", person);
        String back = web.postForm(page, form).headers().firstValue("Location").orElseThrow();
        web.get(back);
        users.awaitEnd(new EndUsers.AtVendor(process, page, form, "accepted"));
    }

    /** In a query, and in requests that are refused for it, the second by the parser. */
    private void sayWhereItDoesNotBelong(Api merchant, String link, String stray) {
        web.get(link + "?who=" + stray);
        for (Object person : List.of(Map.of("birthdate", stray), stray)) {
            Map<String, ?> refused = Map.of("reference", "order-" + hex(8), "person", person);
            int status = web.sendJson("/v1/dossiers", refused, headers(merchant)).statusCode();
            assertThat(status).isBetween(400, 499);
        }
    }

    private JsonNode post(Api merchant, String path) {
        return web.postJson(path, Map.of(), headers(merchant));
    }

    private Map<String, String> headers(Api merchant) {
        return Map.of(
                "Authorization",
                "Bearer " + merchant.accessToken(),
                "traceparent",
                "00-" + trace + "-" + hex(8) + "-01");
    }

    /** Nothing of the person, and nothing that opens a door. */
    private void requireDiscreet(Api merchant, String process, List<String> secrets) {
        List<Needle> needles = new ArrayList<>(secrets.stream().map(Needle::of).toList());
        needles.add(Needle.of(merchant.accessToken()));
        JsonNode result = merchant.get("/v1/processes/" + process + "/result");
        collect(result.at("/verified_claims/claims"), needles);
        String said =
                String.join("\n", Running.traces().all().stream().map(SeenSpan::said).toList());
        String lower = said.toLowerCase(Locale.ROOT);

        assertThat(Needle.of(process).foundIn(said, lower)).contains("plain");
        assertThat(needles).hasSizeGreaterThan(secrets.size() + 3);
        for (Needle needle : needles) {
            assertThat(needle.foundIn(said, lower)).as(needle.name()).isEmpty();
        }
        assertThat(said).as("queries of URLs").doesNotContainPattern("\"(https?:)?/[^\"]*\\?");
    }

    private static void collect(JsonNode node, List<Needle> needles) {
        if (node.isTextual() && node.asText().length() > 4) {
            needles.add(Needle.of(node.asText()));
        }
        node.forEach(child -> collect(child, needles));
    }

    private static String token(String link) {
        String path = URI.create(link).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
