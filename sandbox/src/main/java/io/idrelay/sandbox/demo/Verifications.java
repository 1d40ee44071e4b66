package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.control.SimulatedVendor.Outcome;
import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the demo merchant's backend does at idrelay: dossier, process, link or SDK token. */
@ApplicationScoped
class Verifications {
    static final String PAGE = "page";
    static final String SDK = "sdk";
    private static final int LISTED_MAX = 200;

    private final Relay relay;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Bounded<String, DemoVerification> started;

    @Inject
    Verifications(DemoConfig config, Relay relay, PublicUrl publicUrl, Clock clock) {
        this.relay = relay;
        this.publicUrl = publicUrl;
        this.clock = clock;
        started =
                new Bounded<>(
                        Limits.within(
                                "idrelay.sandbox.demo.verifications-max",
                                config.verificationsMax(),
                                1,
                                100_000));
    }

    /** What the app asks for. */
    record Order(String vendor, Outcome outcome, String channel, String flow, Person person) {}

    DemoVerification start(Order order) {
        Instant now = clock.instant();
        String reference = "order-" + UUID.randomUUID();
        String dossierId =
                relay.post("/v1/dossiers", dossier(order, reference, now)).path("id").asText();
        String processId =
                relay.post("/v1/dossiers/" + dossierId + "/processes", process(order))
                        .path("id")
                        .asText();
        boolean page = order.channel().equals(PAGE);
        DemoVerification verification =
                new DemoVerification(
                        processId,
                        dossierId,
                        reference,
                        order.vendor(),
                        order.channel(),
                        order.outcome(),
                        order.person(),
                        page ? captureUrl(processId) : "",
                        page ? "" : sdkToken(processId),
                        now);
        started.put(processId, verification);
        return verification;
    }

    Optional<DemoVerification> find(String processId) {
        return started.get(processId);
    }

    List<DemoVerification> newest() {
        return started.newest(LISTED_MAX);
    }

    /** For a backend that has become another merchant's, who can see none of them. */
    void forgetAll() {
        started.clear();
    }

    /** The process as idrelay shows it now. */
    JsonNode process(String processId) {
        return relay.get("/v1/processes/" + processId);
    }

    JsonNode result(String processId) {
        return relay.get("/v1/processes/" + processId + "/result");
    }

    JsonNode timeline(String processId) {
        return relay.get("/v1/processes/" + processId + "/timeline");
    }

    /** The app says that the vendor's SDK is done. */
    void submit(String processId) {
        relay.post("/v1/processes/" + processId + "/submit");
    }

    private String captureUrl(String processId) {
        return relay.post("/v1/processes/" + processId + "/capture-links").path("url").asText();
    }

    private String sdkToken(String processId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("processId", processId);
        return relay.post("/v1/sdk-tokens", body).path("token").asText();
    }

    private ObjectNode process(Order order) {
        ObjectNode process =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("flow", order.flow())
                        .put("vendor", order.vendor())
                        .put("channel", order.channel());
        return order.channel().equals(PAGE)
                ? process.put("redirectUrl", publicUrl.of("/demo/return"))
                : process;
    }

    private static ObjectNode dossier(Order order, String reference, Instant now) {
        Person person = order.person();
        ObjectNode dossier = JsonNodeFactory.instance.objectNode().put("reference", reference);
        dossier.putObject("person")
                .put("givenName", person.givenName())
                .put("familyName", person.familyName())
                .put("birthdate", person.birthdate().toString())
                .put("nationality", person.nationality());
        // The number's end is what a simulated vendor takes its outcome from.
        String digits = order.outcome().phoneDigits();
        ObjectNode phone = dossier.putObject("contact").putObject("phone");
        phone.put("value", "+628110000" + (digits.isEmpty() ? "0000" : digits));
        phone.putObject("verification")
                .put("by", "demo-merchant")
                .put("reference", "otp-" + reference)
                .put("at", now.truncatedTo(ChronoUnit.SECONDS).toString());
        if (order.vendor().equals("cleardil")) {
            // There the outcome is taken from the address's local part.
            dossier.withObject("contact")
                    .putObject("email")
                    .put(
                            "value",
                            "someone." + (digits.isEmpty() ? "0000" : digits) + "@mail.example");
        }
        return dossier.put("locale", "en");
    }
}
