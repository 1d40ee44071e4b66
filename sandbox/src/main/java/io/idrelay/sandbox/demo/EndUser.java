package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.idrelay.sandbox.stage.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays an end user: with a browser, pressing the buttons that a person would press, or with a
 * phone whose app holds an SDK token. It never leaves the gateway it came from.
 */
@ApplicationScoped
class EndUser {
    private static final int REDIRECTS_MAX = 10;

    private final Wire wire;
    private final Verifications verifications;
    private final PublicUrl publicUrl;
    private final Clock clock;

    @Inject
    EndUser(Wire wire, Verifications verifications, PublicUrl publicUrl, Clock clock) {
        this.wire = wire;
        this.verifications = verifications;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** One thing the end user did. */
    record Step(Instant at, String what) {}

    /**
     * What an end user did, one after the other.
     *
     * @param returnedTo the page they ended on; empty for an app
     */
    record Walk(List<Step> steps, String returnedTo) {}

    Walk finish(DemoVerification verification) {
        List<Step> steps = new ArrayList<>();
        return verification.channel().equals(Verifications.SDK)
                ? inTheApp(verification, steps)
                : onThePage(verification, steps);
    }

    private Walk onThePage(DemoVerification verification, List<Step> steps) {
        URI link = inside(verification.captureUrl());
        wire.get(link, Map.of()).orRefuse("The capture link");
        note(steps, "opened the capture link");
        Wire.Reply pressed =
                wire.postForm(link, Map.of(), Map.of("deviceInfo", device(verification, "h5")));
        URI vendorPage = redirect(link, pressed, "The capture link's button");
        note(steps, "pressed its button and was sent to the vendor");
        return atTheVendor(verification, vendorPage, steps);
    }

    private Walk atTheVendor(DemoVerification verification, URI vendorPage, List<Step> steps) {
        wire.get(vendorPage, Map.of()).orRefuse("The vendor's page");
        note(steps, "opened the vendor's page");
        Wire.Reply submitted = wire.postForm(vendorPage, Map.of(), form(verification));
        URI back = redirect(vendorPage, submitted, "The vendor's page");
        note(steps, "finished the capture and was sent back");
        return new Walk(steps, follow(back, steps));
    }

    private static Map<String, String> form(DemoVerification verification) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("action", "capture");
        form.put("person", verification.person().key());
        // Where the phone number decides, the person presses the button as they find it.
        if (verification.outcome().phoneDigits().isEmpty()) {
            form.put("outcome", verification.outcome().key());
        }
        return form;
    }

    private String follow(URI first, List<Step> steps) {
        URI url = first;
        for (int hops = 0; hops < REDIRECTS_MAX; hops++) {
            Wire.Reply reply = wire.get(url, Map.of());
            if (reply.status() < 300 || reply.status() > 399) {
                reply.orRefuse("The way back");
                note(steps, "arrived at " + url.getPath());
                return url.toString();
            }
            url = redirect(url, reply, "The way back");
        }
        throw DemoRefusal.of(502, "The way back redirects without end");
    }

    private Walk inTheApp(DemoVerification verification, List<Step> steps) {
        String path = "/v1/app/processes/" + verification.processId() + "/session";
        ObjectNode report =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("deviceInfo", device(verification, "ios"));
        JsonNode session =
                wire.postJson(
                                URI.create(publicUrl.of(path)),
                                bearer(verification.sdkToken()),
                                report)
                        .orRefuse("POST " + path);
        note(steps, "the app opened the vendor's session with its SDK token");
        if (session.path("kind").asText().equals("page")) {
            return atTheVendor(verification, inside(session.path("url").asText()), steps);
        }
        SdkCapture capture = SdkCapture.of(verification, session);
        wire.postJson(
                        URI.create(publicUrl.of(capture.path())),
                        bearer(session.path("token").asText()),
                        capture.body())
                .orRefuse("The vendor's SDK");
        note(steps, "the vendor's SDK finished the capture");
        if (capture.submits()) {
            verifications.submit(verification.processId());
            note(steps, "the app told its backend, which submitted the verification");
        }
        return new Walk(steps, "");
    }

    /** What a vendor's script or SDK would say of the device; its end chooses an outcome. */
    private static String device(DemoVerification verification, String type) {
        String digits = verification.outcome().phoneDigits();
        return JsonNodeFactory.instance
                .objectNode()
                .put("zimVer", "3.0.0")
                .put("bioMetaInfo", "4.1.0:1150****,0")
                .put("appName", "demo-merchant")
                .put("deviceType", type)
                .put("deviceModel", "Demo-" + (digits.isEmpty() ? "0001" : digits))
                .put("osVersion", "17.0")
                .toString();
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private void note(List<Step> steps, String what) {
        steps.add(new Step(clock.instant(), what));
    }

    private URI redirect(URI from, Wire.Reply reply, String what) {
        if (reply.status() < 300 || reply.status() > 399 || reply.location().isEmpty()) {
            throw DemoRefusal.answered(what, reply.status(), TextNode.valueOf("no redirect"));
        }
        return inside(from.resolve(reply.location()).toString());
    }

    private URI inside(String url) {
        URI target = URI.create(url);
        if (!publicUrl.leadsHere(target)) {
            throw DemoRefusal.of(502, "The played end user does not follow to " + target.getHost());
        }
        return target;
    }
}
