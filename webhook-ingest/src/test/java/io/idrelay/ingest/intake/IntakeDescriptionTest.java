package io.idrelay.ingest.intake;

import io.idrelay.platform.testing.CommittedFile;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The intake's description is written here: the framework's generator would be one more thing that
 * faces the internet.
 */
class IntakeDescriptionTest {
    private static final String HEAD =
            """
            # Written by a test; do not edit.
            openapi: 3.1.0
            info:
              title: "idrelay: webhooks of vendors"
              version: v1
              description: >-
                Where vendors call back. Whether a webhook is believed is up to its vendor's own proof, so there
                is no security scheme. An answer says nothing of why: all refusals that an outsider can provoke
                look the same.
            tags:
              - name: Webhooks
                description: Called by vendors alone.
            components:
              parameters:
                Account:
                  name: accountId
                  in: path
                  required: true
                  description: The vendor account.
                  schema: {type: string, pattern: "^vac_[0-9a-f]{32}$"}
                Session:
                  name: sessionId
                  in: path
                  required: true
                  description: The session the webhook is about, where the vendor takes an address per session.
                  schema: {type: string, pattern: "^ses_[0-9a-f]{32}$"}
              requestBodies:
                Webhook:
                  description: Whatever the vendor sends, byte for byte; up to idrelay.ingest.body-bytes-max.
                  content:
                    "*/*": {}
              schemas:
                Problem:
                  type: object
                  required: [type, title, status]
                  properties:
                    type: {type: string, description: "Stable: urn:idrelay:problem:<slug>."}
                    title: {type: string}
                    status: {type: integer}
                    traceId: {type: string, description: Finds the request in logs and traces.}
              responses:
            """;
    private static final String PATHS =
            """
            paths:
            """;
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final WebhookAnswer answers = new WebhookAnswer(Duration.ofSeconds(2));

    @Test
    void committedDescriptionTellsEveryAnswer() {
        String made =
                HEAD
                        + statuses().stream().map(this::response).collect(Collectors.joining())
                        + PATHS
                        + path("/v1/webhooks/{accountId}", "", "Account")
                        + path(
                                "/v1/webhooks/{accountId}/{sessionId}",
                                "OfSession",
                                "Account",
                                "Session");

        CommittedFile.assertSame("docs/openapi/webhook-ingest.yaml", made);
    }

    private static List<Integer> statuses() {
        return Arrays.stream(IntakeOutcome.values())
                .map(IntakeOutcome::status)
                .distinct()
                .sorted()
                .toList();
    }

    private String response(int status) {
        Response answer = answers.of(of(status), TRACE);
        String headers =
                answer.getStringHeaders().keySet().stream()
                        .filter(name -> !name.equalsIgnoreCase("Content-Type"))
                        .sorted()
                        .map("          %s: {schema: {type: string}}\n"::formatted)
                        .collect(Collectors.joining());
        String text = "    S%d:\n      description: %s.\n".formatted(status, of(status).title());
        if (!headers.isEmpty()) {
            text += "      headers:\n" + headers;
        }
        return answer.getEntity() == null ? text : text + content(answer);
    }

    private static String content(Response answer) {
        return """
              content:
                application/problem+json:
                  schema: {$ref: "#/components/schemas/Problem"}
                  example: %s
        """
                .formatted(answer.getEntity().toString().strip())
                .indent(0);
    }

    private static IntakeOutcome of(int status) {
        return Arrays.stream(IntakeOutcome.values())
                .filter(outcome -> outcome.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static String path(String path, String suffix, String... parameters) {
        String named =
                Arrays.stream(parameters)
                        .map("      - $ref: \"#/components/parameters/%s\"\n"::formatted)
                        .collect(Collectors.joining());
        return "  %s:\n    parameters:\n%s".formatted(path, named)
                + operation("get", "A vendor whose callback is a GET", suffix, false)
                + operation("post", "A vendor's webhook", suffix, true)
                + operation("put", "A vendor's webhook", suffix, true)
                + operation("patch", "A vendor's webhook", suffix, true);
    }

    private static String operation(String method, String summary, String suffix, boolean body) {
        String responses =
                statuses().stream()
                        .map(
                                "        \"%1$d\": {$ref: \"#/components/responses/S%1$d\"}\n"
                                        ::formatted)
                        .collect(Collectors.joining());
        return """
            %s:
              operationId: %sWebhook%s
              summary: %s
              tags: [Webhooks]
        """
                        .formatted(method, method, suffix, summary)
                + (body
                        ? "      requestBody: {$ref: \"#/components/requestBodies/Webhook\"}\n"
                        : "")
                + "      responses:\n"
                + responses;
    }
}
