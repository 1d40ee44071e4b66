package io.idrelay.process.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.idrelay.contracts.ProcessChanged;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class CaptureIT extends CaptureScene {
    @Test
    void lookingAtALinkChangesNothing() {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);

        IntStream.range(0, 3)
                .forEach(_ ->
                        browser()
                                .get(link)
                                .then()
                                .statusCode(200)
                                .header("Cache-Control", "no-store")
                                .header("Referrer-Policy", "no-referrer")
                                .body(containsString("The &lt;Shop&gt;"))
                                .body(containsString("#112233"))
                                .body(not(containsString(Orders.FAMILY_NAME))));

        assertThat(vendor.opened()).isEmpty();
        assertThat(Orders.status(merchant, process)).isEqualTo("created");
    }

    @Test
    void theButtonLeadsToTheVendorAndBackToTheMerchant() {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);

        String page = browser().post(link).then().statusCode(303).extract().header("Location");
        SessionId session = vendor.opened().getFirst().sessionId();
        String back =
                browser()
                        .get("/r/" + session + "?vendorWord=x")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");

        assertThat(page).isEqualTo(FakeVendor.page(session).toString());
        assertThat(back)
                .startsWith("https://shop.example/back?order=1%2F2&dossierId=dos_")
                .endsWith("&processId=" + process + "&status=awaiting_capture");
        Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        hasItems(
                                "process.created",
                                "link.created",
                                "link.opened",
                                "session.opening",
                                "session.opened",
                                "user.returned",
                                "result.requested"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(changes(process))
                                .extracting(ProcessChanged::sequence, ProcessChanged::status)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                1L, ProcessStatus.CREATED),
                                        org.assertj.core.groups.Tuple.tuple(
                                                2L, ProcessStatus.AWAITING_CAPTURE)));
    }

    @Test
    void aVendorIsToldOurIdsAndNeverTheMerchantsReference() {
        Orders.process(
                merchant,
                Orders.dossier(merchant, "merchants-own-word"),
                java.util.Map.of("flow", "capture", "redirectUrl", "https://shop.example/"));
        ProcessId process = Orders.pageProcess(merchant);

        browser().post(Orders.link(merchant, process)).then().statusCode(303);

        var request = vendor.opened().getFirst();
        assertThat(request.returnUrl())
                .hasToString(Infrastructure.PUBLIC_URL + "/r/" + request.sessionId());
        assertThat(request.callbackUrl().toString())
                .startsWith(Infrastructure.PUBLIC_URL + "/v1/webhooks/vac_")
                .endsWith("/" + request.sessionId());
        assertThat(request.person().expose().familyName()).contains(Orders.FAMILY_NAME);
        assertThat(request.locale()).contains("id-ID");
    }

    @Test
    void pressingTwiceOpensOneSession() {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);

        String first = browser().post(link).header("Location");
        String second = browser().post(link).header("Location");

        assertThat(second).isEqualTo(first);
        assertThat(vendor.opened()).hasSize(1);
    }

    @Test
    void comingBackOftenAsksForTheResultOnce() {
        ProcessId process = Orders.pageProcess(merchant);
        browser().post(Orders.link(merchant, process));
        SessionId session = vendor.opened().getFirst().sessionId();

        browser().get("/r/" + session).then().statusCode(303);
        browser().get("/r/" + session + "/failed").then().statusCode(303);

        await().atMost(SOON).untilAsserted(() -> assertThat(requests(session)).isNotEmpty());
        assertThat(requests(session)).hasSize(1);
    }

    @Test
    void twoWhoPressAtOnceOpenOneSession() {
        ProcessId process = Orders.pageProcess(merchant);
        String link = Orders.link(merchant, process);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        vendor.answers(request -> {
            awaitLatch(mayAnswer);
            return FakeVendor.open(request);
        });

        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> browser().post(link).statusCode());
        await().atMost(SOON).until(() -> vendor.opened().size() == 1);
        browser().post(link).then().statusCode(200).body(containsString("One moment"));
        mayAnswer.countDown();

        assertThat(first.join()).isEqualTo(303);
        assertThat(vendor.opened()).hasSize(1);
    }

    @Test
    void aLinkOfNobodyIsAPageThatSaysSo() {
        browser().get("/c/" + "A".repeat(43)).then().statusCode(404);
        browser().post("/c/" + "A".repeat(43)).then().statusCode(404);
        browser().get("/r/" + SessionId.create()).then().statusCode(404);
    }

    @Test
    void anAppsProcessTakesNoLinks() {
        ProcessId process = Orders.appProcess(merchant);

        Callers.as(merchant)
                .post("/v1/processes/" + process + "/capture-links")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:idrelay:problem:not-on-a-page"));
    }

    @Test
    void aRepeatedRequestForALinkShowsNoSecret() {
        ProcessId process = Orders.pageProcess(merchant);
        String path = "/v1/processes/" + process + "/capture-links";

        Callers.as(merchant)
                .header("Idempotency-Key", "k-" + process)
                .post(path)
                .then()
                .statusCode(201);

        Callers.as(merchant)
                .header("Idempotency-Key", "k-" + process)
                .post(path)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("url", equalTo(null));
    }

    private static List<ProcessChanged> changes(ProcessId process) {
        return TestEvents.read(Topic.PROCESSES).stream()
                .map(event -> event.data())
                .filter(ProcessChanged.class::isInstance)
                .map(ProcessChanged.class::cast)
                .filter(changed -> changed.processId().equals(process))
                .toList();
    }

    private static List<ResultRequested> requests(SessionId session) {
        return TestEvents.read(Topic.RESULT_REQUESTS).stream()
                .map(event -> (ResultRequested) event.data())
                .filter(request -> request.sessionId().equals(session))
                .toList();
    }
}
