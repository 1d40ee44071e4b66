package io.idrelay.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** End users of the demo merchant, one step at a time. */
final class EndUsers {
    private static final Duration END_MAX = Duration.ofSeconds(120);

    private final Web web;

    EndUsers(Web web) {
        this.web = web;
    }

    /**
     * An end user on the vendor's page, with the capture still to do.
     *
     * @param form what they will press there
     */
    record AtVendor(String processId, String page, Map<String, String> form, String expected) {}

    AtVendor open(String vendor, String outcome, String expected) {
        JsonNode started =
                web.postJson(
                        "/demo/verifications",
                        Map.of("vendor", vendor, "outcome", outcome, "channel", "page"));
        HttpResponse<String> sent = web.post(started.path("captureUrl").asText());
        String page =
                sent.headers()
                        .firstValue("Location")
                        .orElseThrow(() ->
                                new IllegalStateException("no redirect: " + sent.statusCode()));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("action", "capture");
        form.put("person", started.path("person").asText());
        if (vendor.equals("signicat")) {
            form.put("outcome", outcome);
        }
        return new AtVendor(started.path("processId").asText(), page, form, expected);
    }

    void capture(AtVendor user) {
        int status = web.postForm(user.page(), user.form()).statusCode();
        if (status != 303 && status != 302) {
            throw new IllegalStateException("the vendor's page answered " + status);
        }
    }

    /** Waits for the callback that tells the expected end. */
    void awaitEnd(AtVendor user) {
        await().alias(user.expected() + " callback of " + user.processId())
                .atMost(END_MAX)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() ->
                        callbacks(user.processId()).stream()
                                .anyMatch(c -> status(c).equals(user.expected())));
    }

    List<JsonNode> callbacks(String processId) {
        List<JsonNode> all = new ArrayList<>();
        web.getJson("/demo/callbacks?processId=" + processId).path("items").forEach(all::add);
        return all;
    }

    static String status(JsonNode callback) {
        return callback.path("body").path("data").path("status").asText();
    }

    JsonNode process(String processId) {
        return web.getJson("/demo/verifications/" + processId).path("process");
    }

    JsonNode result(String processId) {
        return web.getJson("/demo/verifications/" + processId + "/result");
    }
}
