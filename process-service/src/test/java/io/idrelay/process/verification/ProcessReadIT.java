package io.idrelay.process.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.idrelay.process.Orders;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ProcessReadIT extends ProcessScene {
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
}
