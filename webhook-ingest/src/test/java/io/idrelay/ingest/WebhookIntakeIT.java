package io.idrelay.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.ingest.account.AccountLookup;
import io.idrelay.ingest.account.VendorAccounts;
import io.idrelay.platform.events.EventRecords;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.platform.testing.TestOpeners;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = ""),
            @ResourceArg(name = "service", value = "webhook-ingest")
        })
class WebhookIntakeIT {
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject Sealer sealer;
    @Inject VendorAccounts accounts;

    @TestHTTPResource("/v1/webhooks/")
    URI address;

    @Test
    void provedWebhookIsStoredSealedBeforeItIsAnswered() throws Exception {
        VendorAccountChanged account = announced(true);
        SessionId session = SessionId.create();

        Response answer =
                request()
                        .queryParam("who", "canary-query")
                        .body("canary-body, not json")
                        .post("/v1/webhooks/{a}/{s}", account.accountId().value(), session.value());

        assertThat(answer.statusCode()).isEqualTo(200);
        ConsumerRecord<String, byte[]> stored = stored(account).getFirst();
        assertThat(stored.key()).isEqualTo(account.accountId() + "/" + session);
        assertThat(new String(stored.value(), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
        Event<?> event = EventRecords.read(stored);
        assertThat(event.traceparent()).isPresent();
        WebhookReceived webhook = (WebhookReceived) event.data();
        assertThat(webhook.merchantId()).isEqualTo(account.merchantId());
        assertThat(webhook.sessionId()).isEqualTo(session);
        ReceivedWebhook opened = opened(webhook);
        assertThat(opened.method()).isEqualTo("POST");
        assertThat(opened.query()).isEqualTo("who=canary-query");
        assertThat(opened.body()).asString().isEqualTo("canary-body, not json");
        assertThat(opened.headers()).doesNotContainKey("x-secret").containsKey("content-type");
    }

    @ParameterizedTest
    @EnumSource(names = {"GET", "POST", "PUT", "PATCH"})
    void vendorMayUseAnyOfFourMethods(Method method) throws Exception {
        VendorAccountChanged account = announced(true);

        int status =
                request()
                        .request(method, "/v1/webhooks/{a}", account.accountId().value())
                        .statusCode();

        assertThat(status).isEqualTo(200);
        WebhookReceived webhook =
                (WebhookReceived) EventRecords.read(stored(account).getFirst()).data();
        assertThat(webhook.sessionId()).isNull();
        assertThat(opened(webhook).method()).isEqualTo(method.name());
    }

    @Test
    void otherMethodsAreNotAllowed() {
        assertThat(request().delete("/v1/webhooks/vac_x").statusCode()).isEqualTo(405);
    }

    @Test
    void unprovedWebhookIsRefusedCountedAndNotKept() {
        VendorAccountChanged account = announced(true);

        Response answer =
                given().header("X-Secret", "guess")
                        .body("forged")
                        .post("/v1/webhooks/{a}", account.accountId().value());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("type").toString()).isEqualTo("urn:idrelay:problem:unauthorized");
        assertThat(stored(account)).isEmpty();
        assertThat(given().get("/q/metrics").asString())
                .contains("idrelay_webhooks_total{outcome=\"unproved\",vendor=\"fake\"}")
                .contains("idrelay_webhooks_unproved_total{code=\"secret-wrong\",vendor=\"fake\"}");
    }

    @Test
    void rotatedSecretCountsFromItsAnnouncementOn() {
        VendorAccountChanged account = announced(true);
        assertThat(post(account, "before").statusCode()).isEqualTo(200);

        TestEvents.publish(TestAccounts.account(sealer, account.accountId(), "new", true));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(post(account, "after").statusCode()).isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vac_x", "vac_00000000000000000000000000000000", "%00", "VAC_%2e%2e"})
    void accountThatIsNoneIsUnauthorized(String account) {
        announced(true);

        int status =
                request().urlEncodingEnabled(false).post("/v1/webhooks/" + account).statusCode();

        assertThat(status).isEqualTo(401);
    }

    @Test
    void inactiveAccountIsUnauthorized() {
        VendorAccountChanged account = announced(false);

        assertThat(post(account, "late").statusCode()).isEqualTo(401);

        assertThat(stored(account)).isEmpty();
    }

    @Test
    void malformedSessionIsNotFound() {
        String account = announced(true).accountId().value();

        assertThat(request().post("/v1/webhooks/{a}/ses_x", account).statusCode()).isEqualTo(404);
        assertThat(request().post("/v1/webhooks/{a}/x/y", account).statusCode()).isEqualTo(404);
        assertThat(request().post("/v1/webhooks/{a}/", account).statusCode()).isEqualTo(200);
    }

    @Test
    void sourceNetworksHoldBehindATrustedProxy() {
        VendorAccountChanged account = announced(true, "198.51.100.0/24");
        String path = "/v1/webhooks/" + account.accountId();

        assertThat(request().post(path).statusCode()).isEqualTo(401);
        assertThat(from("203.0.113.1, 198.51.100.7").post(path).statusCode()).isEqualTo(200);
        assertThat(from("198.51.100.7, 203.0.113.1").post(path).statusCode()).isEqualTo(401);
    }

    @Test
    void bodyOfOneMebibyteIsTheLargestTaken() throws Exception {
        VendorAccountChanged account = announced(true);
        byte[] largest = new byte[MEBIBYTE];

        assertThat(send(account, HttpRequest.BodyPublishers.ofByteArray(largest))).isEqualTo(200);
        assertThat(send(account, HttpRequest.BodyPublishers.ofByteArray(new byte[MEBIBYTE + 1])))
                .isEqualTo(413);
        assertThat(stored(account)).hasSize(1);
    }

    @Test
    void chunkedBodyIsMeasuredAsItComes() throws Exception {
        VendorAccountChanged account = announced(true);

        assertThat(send(account, chunked(MEBIBYTE))).isEqualTo(200);
        assertThat(send(account, chunked(MEBIBYTE + 1))).isEqualTo(413);
        assertThat(stored(account)).hasSize(1);
    }

    @Test
    void brokenAdapterMakesTheVendorComeAgain() {
        VendorAccountChanged account = announced(true);

        Response answer = post(account, FakeVendor.BREAKS);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.asString()).doesNotContain(FakeVendor.BREAKS);
    }

    @Test
    void queryStringIsLoggedNowhere() {
        VendorAccountChanged account = announced(true);
        try (CapturedLogs logs = CapturedLogs.start()) {
            for (String path :
                    List.of(
                            "/v1/webhooks/" + account.accountId(),
                            "/v1/other",
                            "/v1/webhooks/x/y/z")) {
                int unused =
                        request()
                                .queryParam("token", "canary-token")
                                .body(FakeVendor.BREAKS)
                                .post(path)
                                .statusCode();
            }

            assertThat(logs.text()).contains("could not be handled").doesNotContain("canary-token");
        }
    }

    @Test
    void readyMeansAccountsReadAndBrokerThere() {
        Response ready = given().get("/q/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.asString()).contains("webhook-log").contains("idrelay.vendor-accounts");
    }

    @BeforeEach
    void serviceIsReady() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private VendorAccountChanged announced(boolean active, String... networks) {
        Event<VendorAccountChanged> event = TestAccounts.account(sealer, active, networks);
        TestEvents.publish(event);
        VendorAccountId id = event.data().accountId();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !accounts.find(id).equals(new AccountLookup.Unknown()));
        return event.data();
    }

    private static RequestSpecification request() {
        return given().header("X-Secret", TestAccounts.SECRET).contentType("text/plain");
    }

    private static RequestSpecification from(String forwardedFor) {
        return request().header("X-Forwarded-For", forwardedFor);
    }

    private static Response post(VendorAccountChanged account, String body) {
        return request().body(body).post("/v1/webhooks/{a}", account.accountId().value());
    }

    private int send(VendorAccountChanged account, HttpRequest.BodyPublisher body)
            throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve(account.accountId().value()))
                            .header("X-Secret", TestAccounts.SECRET)
                            .POST(body)
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static HttpRequest.BodyPublisher chunked(int bytes) {
        return HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[bytes]));
    }

    private static List<ConsumerRecord<String, byte[]>> stored(VendorAccountChanged account) {
        VendorAccountId id = account.accountId();
        return TestEvents.records(Topic.WEBHOOKS.topicName()).stream()
                .filter(record -> record.key().startsWith(id.value()))
                .toList();
    }

    private ReceivedWebhook opened(WebhookReceived webhook) throws Exception {
        SealContext context = SealContext.of(EventType.WEBHOOK_RECEIVED, "received", webhook.key());
        return TestOpeners.of(Opener.class, "result-normalizer")
                .open(webhook.received(), ReceivedWebhook.class, context);
    }
}
