package io.idrelay.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.idrelay.contracts.Json;
import io.idrelay.local.operator.Api;
import io.idrelay.local.operator.JsonHttp;
import io.idrelay.local.supervise.Installation;
import io.idrelay.local.supervise.Operator;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Takes end users through a verification over real HTTP and tells what happened. */
public final class DemoRun {
    private final Installation installation;
    private final PrintStream out;

    /** A run against a running installation. */
    public DemoRun(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** Creates a demo merchant, tells its backend the credentials, and gives its API. */
    public Api setUp() {
        String base = installation.publicUrl();
        DemoSetup.Credentials merchant =
                new DemoSetup(base, Operator.of(installation.data())).run();
        return new Api(URI.create(base), merchant.clientId(), merchant.clientSecret());
    }

    /** Whether every step of every end user really happened. */
    public boolean run() {
        return run(DemoStory.ALL);
    }

    /** The same for these end users. */
    public boolean run(List<DemoStory> stories) {
        String base = installation.publicUrl();
        Operator operator = Operator.of(installation.data());
        DemoSetup.Credentials credentials = new DemoSetup(base, operator).run();
        out.println();
        out.println(
                "Demo merchant "
                        + credentials.merchantId()
                        + ", with accounts at OneKYC, Signicat, Alibaba Cloud, ClearDil and IDfy");
        List<DemoOutcome> outcomes = new ArrayList<>();
        for (DemoStory story : stories) {
            outcomes.add(new DemoWalk(sandbox(base), out).run(story));
        }
        showInFull(outcomes);
        showTable(outcomes);
        showWhere(base, operator, credentials);
        return outcomes.stream().allMatch(DemoOutcome::good);
    }

    private void showInFull(List<DemoOutcome> outcomes) {
        JsonNode none = JsonNodeFactory.instance.nullNode();
        DemoOutcome first = outcomes.getFirst();
        out.println();
        out.println("The normalized result of " + first.processId());
        out.println(pretty(first.result().orElse(none)));
        out.println();
        out.println("The callback about it, as the merchant received it");
        out.println(pretty(first.callback().orElse(none)));
    }

    private static String pretty(JsonNode json) {
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void showTable(List<DemoOutcome> outcomes) {
        out.println();
        out.printf(
                "%-24s %-10s %-10s %8s  %s%n", "end user", "expected", "status", "took", "steps");
        for (DemoOutcome outcome : outcomes) {
            out.printf(
                    "%-24s %-10s %-10s %6.2f s  %s%n",
                    outcome.story().title(),
                    outcome.story().expectedStatus().orElse("any end"),
                    outcome.status(),
                    outcome.took().toMillis() / 1000.0,
                    outcome.good()
                            ? "all happened"
                            : "missing: " + String.join(", ", outcome.missing()));
        }
    }

    private void showWhere(String base, Operator operator, DemoSetup.Credentials credentials) {
        out.println();
        out.println("API                 " + base + "/v1");
        out.println("Demo merchant's app " + base + "/demo");
        out.println("Merchant            client id " + credentials.clientId());
        out.println("                    client secret " + credentials.clientSecret());
        out.println("Operator            client id " + operator.clientId());
        out.println("                    client secret " + operator.clientSecret());
    }

    /** The simulators and the demo merchant's backend, through the gateway. */
    static JsonHttp sandbox(String base) {
        return new JsonHttp(URI.create(base), "the sandbox does not answer at " + base);
    }
}
