package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ProcessIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject FakeVendor vendor;
    @Inject DataSource database;
    @Inject Verifications verifications;

    private MerchantId merchant;

    @BeforeEach
    void merchantWithAccount() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
    }

    @Test
    void anotherMerchantsIdsAreNotThere() {
        ProcessId process = Orders.pageProcess(merchant);
        DossierId dossier = Orders.dossier(merchant);
        MerchantId other = Callers.merchant();

        for (String path :
                List.of(
                        "/v1/processes/" + process,
                        "/v1/processes/" + process + "/timeline",
                        "/v1/dossiers/" + dossier,
                        "/v1/dossiers/" + dossier + "/processes",
                        "/v1/processes/" + ProcessId.create(),
                        "/v1/processes/1",
                        "/v1/dossiers/nonsense")) {
            Callers.as(other)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:idrelay:problem:not-found"));
        }
        for (String path : List.of("/cancel", "/submit", "/capture-links")) {
            Callers.as(other).post("/v1/processes/" + process + path).then().statusCode(404);
        }
        assertThat(Orders.status(merchant, process)).isEqualTo("created");
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        ProcessId process = Orders.pageProcess(merchant);

        Callers.asOperator().get("/v1/processes/" + process).then().statusCode(403);
        Callers.asApp(merchant, process).get("/v1/processes/" + process).then().statusCode(403);
        RestAssured.get("/v1/processes/" + process).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'flow':'capture'} | 400 | redirectUrl",
                "{'redirectUrl':'https://shop.example/'} | 400 | flow",
                "{'flow':'palmistry','redirectUrl':'https://shop.example/'} | 422 | flow",
                "{'flow':'eid','redirectUrl':'https://shop.example/'} | 422 | flow",
                "{'flow':'capture','vendor':'nobody','redirectUrl':'https://shop.example/'} | 422 | vendor",
                "{'flow':'capture','vendor':'No Body','redirectUrl':'https://shop.example/'} | 422 | vendor",
                "{'flow':'capture','channel':'fax','redirectUrl':'https://shop.example/'} | 422 | channel",
                "{'flow':'capture','redirectUrl':'http://shop.example/'} | 422 | redirectUrl",
                "{'flow':'capture','redirectUrl':'https://evil.example/'} | 422 | redirectUrl",
                "{'flow':'capture','redirectUrl':'https://shop.example/#x'} | 422 | redirectUrl",
                "{'flow':'capture','channel':'sdk','redirectUrl':'https://shop.example/'} | 422 | redirectUrl",
                "{'flow':'capture','redirectUrl':'https://shop.example/','country':'NO'} | 400 | country",
                "{'flow':'capture','redirectUrl':'https://shop.example/','expiresInSeconds':1} | 400 | expiresInSeconds",
                "{'flow':'capture','redirectUrl':'https://shop.example/','expiresInSeconds':'x'} | 400 | expiresInSeconds",
                "{'flow':'capture','redirectUrl':'https://shop.example/','colour':'red'} | 400 | colour",
            })
    void anOrderThatCannotBeIsRefusedAndItsFieldNamed(String body, int status, String field) {
        DossierId dossier = Orders.dossier(merchant);

        Callers.as(merchant)
                .body(body.replace('\'', '"'))
                .post("/v1/dossiers/" + dossier + "/processes")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("traceId", notNullValue());
        Callers.as(merchant)
                .get("/v1/dossiers/" + dossier + "/processes")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void anUnknownFieldOfADossierIsRefusedByName() {
        Callers.as(merchant)
                .body(Map.of("reference", "r", "person", Map.of("shoeSize", 44)))
                .post("/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("person.shoeSize"));
    }

    @Test
    void whatIsIllegalNowIsAConflict() {
        ProcessId process = Orders.pageProcess(merchant);

        conflict(process, "submit");
        Callers.as(merchant).post("/v1/processes/" + process + "/cancel").then().statusCode(200);
        conflict(process, "cancel");
        conflict(process, "submit");
        conflict(process, "capture-links");
    }

    private void conflict(ProcessId process, String move) {
        Callers.as(merchant)
                .post("/v1/processes/" + process + "/" + move)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:idrelay:problem:illegal-transition"));
    }

    @Test
    void theSameKeyMakesOneProcess() {
        DossierId dossier = Orders.dossier(merchant);
        String key = UUID.randomUUID().toString();
        Map<String, String> order =
                Map.of("flow", "capture", "redirectUrl", "https://shop.example/");

        Response first = create(dossier, key, order);
        Response second = create(dossier, key, order);
        Response other =
                create(
                        dossier,
                        key,
                        Map.of("flow", "capture", "redirectUrl", "https://shop.example/other"));

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        other.then()
                .statusCode(422)
                .body("type", equalTo("urn:idrelay:problem:idempotency-key-reused"));
        Callers.as(merchant)
                .get("/v1/dossiers/" + dossier + "/processes")
                .then()
                .body("items", hasSize(1));
    }

    private Response create(DossierId dossier, String key, Map<String, String> order) {
        return Callers.as(merchant)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/v1/dossiers/" + dossier + "/processes");
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        String reference = "customer-" + UUID.randomUUID();
        List<String> made =
                java.util.stream.IntStream.range(0, 5)
                        .mapToObj(_ -> Orders.dossier(merchant, reference).value())
                        .toList();
        Orders.dossier(merchant);

        Response first = dossiers(reference, null);
        Response second = dossiers(reference, first.path("nextCursor"));
        Response third = dossiers(reference, second.path("nextCursor"));

        List<String> found = new java.util.ArrayList<>(first.<List<String>>path("items.id"));
        found.addAll(second.<List<String>>path("items.id"));
        found.addAll(third.<List<String>>path("items.id"));
        assertThat(found).isEqualTo(made);
        assertThat(third.<String>path("nextCursor")).isNull();
        first.then().body("items.reference", everyItem(equalTo(reference)));
        Callers.as(merchant).get("/v1/dossiers?limit=1000").then().statusCode(400);
        Callers.as(merchant).get("/v1/dossiers?cursor=x").then().statusCode(400);
    }

    private Response dossiers(String reference, String cursor) {
        var request =
                Callers.as(merchant).queryParam("reference", reference).queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/dossiers");
    }

    @Test
    void aReadThatIsKnownIsNotSentAgain() {
        ProcessId process = Orders.pageProcess(merchant);
        String tag = Callers.as(merchant).get("/v1/processes/" + process).header("ETag");

        Callers.as(merchant)
                .header("If-None-Match", tag)
                .get("/v1/processes/" + process)
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void aHeldReadIsAnsweredWhenSomethingChanges() {
        ProcessId process = Orders.pageProcess(merchant);
        CompletableFuture<Response> held =
                CompletableFuture.supplyAsync(() ->
                        Callers.as(merchant)
                                .header("Prefer", "wait=20")
                                .header("If-None-Match", "\"1\"")
                                .get("/v1/processes/" + process));

        // Long enough for the read to be held; were it not, it would answer 304.
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(held).isNotDone();
        Callers.as(merchant).post("/v1/processes/" + process + "/cancel").then().statusCode(200);

        held.join()
                .then()
                .statusCode(200)
                .body("status", equalTo("canceled"))
                .time(lessThan(15000L));
    }

    @Test
    void aHeldReadEndsWithItsTime() {
        ProcessId process = Orders.pageProcess(merchant);

        Callers.as(merchant)
                .header("Prefer", "wait=1")
                .header("If-None-Match", "\"1\"")
                .get("/v1/processes/" + process)
                .then()
                .statusCode(304)
                .time(greaterThan(900L));
    }

    @Test
    void aVerdictOfTheCurrentSessionDecidesAndOneOfAnEarlierDoesNot() {
        ProcessId process = Orders.pageProcess(merchant);
        SessionId earlier = SessionId.create();
        SessionId current = SessionId.create();
        in(() -> makeCurrent(process, earlier));
        in(() -> makeCurrent(process, current));

        Effect ignored = in(() -> accept(process, earlier));
        Effect decided = in(() -> accept(process, current));

        assertThat(ignored).isEqualTo(new Effect.Unchanged(Move.Why.EARLIER_SESSION));
        assertThat(decided).isEqualTo(new Effect.Changed(ProcessStatus.ACCEPTED, 2, false));
        await().atMost(SOON).untilAsserted(() -> assertThat(changes(process)).hasSize(2));
        ProcessChanged told = changes(process).getLast();
        assertThat(told.status()).isEqualTo(ProcessStatus.ACCEPTED);
        assertThat(told.sequence()).isEqualTo(2);
        assertThat(told.detail()).isNotNull();
    }

    @Test
    void afterItsTimeAProcessExpiresAndALateVerdictRevisesIt() throws Exception {
        ProcessId process = Orders.pageProcess(merchant);
        SessionId session = SessionId.create();
        in(() -> makeCurrent(process, session));

        overdue(process);
        await().atMost(SOON).until(() -> Orders.status(merchant, process).equals("expired"));
        Effect revised = in(() -> accept(process, session));

        assertThat(revised).isEqualTo(new Effect.Changed(ProcessStatus.ACCEPTED, 3, true));
        await().atMost(SOON).untilAsserted(() -> assertThat(changes(process)).hasSize(3));
        assertThat(changes(process).getLast().revised()).isTrue();
        Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .body("items.detail.status", hasItem("expired"));
    }

    @Test
    void aTimelineGoesOnWhereItStopped() {
        ProcessId process = Orders.pageProcess(merchant);
        Orders.link(merchant, process);
        String path = "/v1/processes/" + process + "/timeline";

        Response first = Callers.as(merchant).get(path + "?limit=2");
        Response second =
                Callers.as(merchant)
                        .queryParam("cursor", first.<String>path("nextCursor"))
                        .get(path);

        first.then().body("items.kind", equalTo(List.of("process.created", "status.changed")));
        second.then().body("items.kind", equalTo(List.of("link.created")));
        assertThat(second.<String>path("nextCursor")).isNull();
        Callers.as(merchant).get(path + "?cursor=x-y").then().statusCode(400);
    }

    @Test
    void afterACancelAVerdictDecidesNothing() {
        ProcessId process = Orders.pageProcess(merchant);
        SessionId session = SessionId.create();
        in(() -> makeCurrent(process, session));
        Callers.as(merchant).post("/v1/processes/" + process + "/cancel").then().statusCode(200);

        Effect effect = in(() -> accept(process, session));

        assertThat(effect).isEqualTo(new Effect.Unchanged(Move.Why.AFTER_CANCEL));
        assertThat(Orders.status(merchant, process)).isEqualTo("canceled");
    }

    @Test
    void whatAMerchantSaysOfAPersonRestsSealed() throws Exception {
        String reference = "unmistakable-" + UUID.randomUUID();
        DossierId dossier = Orders.dossier(merchant, reference);
        Orders.process(
                merchant,
                dossier,
                Map.of("flow", "capture", "redirectUrl", "https://shop.example/" + reference));

        for (String table : List.of("dossier", "process", "timeline_entry", "outbox")) {
            assertThat(everythingIn(table)).doesNotContain(reference, Orders.FAMILY_NAME);
        }
    }

    private String everythingIn(String table) throws Exception {
        StringBuilder all = new StringBuilder();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select * from " + table);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = rows.getBytes(i);
                    all.append(
                            bytes == null
                                    ? ""
                                    : new String(
                                            bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    private void overdue(ProcessId process) throws Exception {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update process set expires_at = now() - interval '1 second'"
                                        + " where id = ?")) {
            update.setObject(1, process.uuid());
            update.executeUpdate();
        }
    }

    private Effect makeCurrent(ProcessId process, SessionId session) {
        verifications.makeCurrent(process, session);
        return new Effect.Unchanged(Move.Why.SAME);
    }

    private Effect accept(ProcessId process, SessionId session) {
        return verifications.verdict(
                process,
                session,
                new Verdict(Verdict.Kind.ACCEPTED, "", true),
                new NormalizedResult(
                        Decision.ACCEPTED,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        new VendorWords(
                                new VendorId("fakevendor"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()),
                        List.of(),
                        Instant.EPOCH));
    }

    private static Effect in(java.util.concurrent.Callable<Effect> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static List<ProcessChanged> changes(ProcessId process) {
        return TestEvents.read(Topic.PROCESSES).stream()
                .map(event -> event.data())
                .filter(ProcessChanged.class::isInstance)
                .map(ProcessChanged.class::cast)
                .filter(changed -> changed.processId().equals(process))
                .toList();
    }
}
