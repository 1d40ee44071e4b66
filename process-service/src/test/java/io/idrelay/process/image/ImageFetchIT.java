package io.idrelay.process.image;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.sun.net.httpserver.HttpServer;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.platform.objects.ObjectStore;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.process.PublicUrls;
import io.idrelay.process.lookup.LookupHashes;
import io.idrelay.process.media.TestImages;
import io.idrelay.process.session.VendorSession;
import io.idrelay.process.session.VendorSessions;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.VendorFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs run when a test says so, and whatever failed is due again at once. */
@QuarkusTest
@TestProfile(ImageFetchIT.JobsByHand.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ImageFetchIT {
    private static final byte[] SELFIE = TestImages.jpeg(640, 480);
    private static final FoundImage FOUND = found("https://vendor.example/selfie?signature=1");

    public static class JobsByHand implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled", "false",
                    "idrelay.image.retry-first", "0s",
                    "idrelay.image.fetch-lease", "0s",
                    "idrelay.image.unclaimed-for", "0s");
        }
    }

    @Inject FakeVendor vendor;
    @Inject FoundImages images;
    @Inject FetchJob job;
    @Inject FetchLedger ledger;
    @Inject VendorFetches fetches;
    @Inject RemovalJob removal;
    @Inject ImageLinks links;
    @Inject LookupHashes hashes;
    @Inject PublicUrls urls;
    @Inject ImageConfig config;
    @Inject Clock clock;
    @Inject VendorSessions sessions;
    @Inject DossierVault vault;
    @Inject ObjectStore store;
    @Inject EntityManager rows;

    private MerchantId merchant;
    private ProcessId process;
    private VendorSession session;

    @BeforeEach
    void openedSession() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
        process = Orders.appProcess(merchant);
        Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(200);
        session = sessions.find(vendor.opened().getFirst().sessionId()).orElseThrow();
        vendor.holds(image -> new ImageOutcome.Fetched(SELFIE));
    }

    @Test
    void imageIsFetchedOnceSealedAndServedByALink() throws IOException {
        recorded(FOUND);
        assertThat(view().status()).isEqualTo(ImageView.Status.PENDING);

        job.fetch();
        job.fetch();

        assertThat(vendor.asked()).containsExactly(FOUND);
        assertThat(view().mediaType()).contains("image/jpeg");
        assertThat(view().bytes()).contains((long) SELFIE.length);
        byte[] served = follow().statusCode(200).extract().asByteArray();
        assertThat(served).isEqualTo(SELFIE);
        try (var stored = store.open(objectKey()).orElseThrow()) {
            assertThat(new String(stored.readAllBytes(), ISO_8859_1))
                    .doesNotContain(new String(SELFIE, ISO_8859_1));
        }
        timeline("image.fetched");
        timeline("images.ready");
    }

    @Test
    void servedImageIsADownloadThatNoBrowserRunsOrKeeps() {
        recorded(FOUND);
        job.fetch();

        follow().statusCode(200)
                .header("Content-Type", equalTo("image/jpeg"))
                .header("Content-Disposition", equalTo("attachment; filename=\"selfie.jpg\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("sandbox"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whatIsUnknownIsServedAsBytes() {
        vendor.holds(image -> new ImageOutcome.Fetched(TestImages.text("<script>1</script>")));
        recorded(FOUND);
        job.fetch();

        follow().statusCode(200)
                .header("Content-Type", equalTo("application/octet-stream"))
                .header("Content-Disposition", equalTo("attachment; filename=\"selfie.bin\""));
    }

    @Test
    void largestRecordingComesBackWhole() {
        byte[] recording = new byte[32 * 1024 * 1024];
        new Random(1).nextBytes(recording);
        vendor.holds(image -> new ImageOutcome.Fetched(recording));
        recorded(FOUND);

        job.fetch();

        assertThat(follow().statusCode(200).extract().asByteArray()).isEqualTo(recording);
    }

    @Test
    void recordingOverTheBoundIsNotKept() {
        vendor.holds(image -> new ImageOutcome.Fetched(new byte[32 * 1024 * 1024 + 1]));
        recorded(FOUND);

        job.fetch();

        assertThat(view().status()).isEqualTo(ImageView.Status.GONE);
    }

    @Test
    void imageThatTheVendorNoLongerHasIsGoneAndNotAskedForAgain() {
        vendor.holds(image -> new ImageOutcome.Gone("link-dead"));
        recorded(FOUND);

        job.fetch();
        job.fetch();

        assertThat(view().status()).isEqualTo(ImageView.Status.GONE);
        assertThat(view().url()).isEmpty();
        assertThat(vendor.asked()).hasSize(1);
        timeline("image.fetched");
    }

    @Test
    void newAddressOfAGoneImageIsTried() {
        vendor.holds(image -> new ImageOutcome.Gone("link-dead"));
        recorded(FOUND);
        job.fetch();
        vendor.holds(image -> new ImageOutcome.Fetched(SELFIE));

        recorded(found("https://vendor.example/selfie?signature=2"));
        job.fetch();

        assertThat(view().status()).isEqualTo(ImageView.Status.READY);
    }

    @Test
    void fetchThatFailedIsTriedAgainUntilItWorks() {
        AtomicInteger tries = new AtomicInteger();
        vendor.holds(image ->
                tries.incrementAndGet() < 3
                        ? new ImageOutcome.Failed(
                                VendorFailure.of(
                                        VendorFailure.Kind.UNAVAILABLE, "vendor-unavailable"))
                        : new ImageOutcome.Fetched(SELFIE));
        recorded(FOUND);

        job.fetch();
        assertThat(view().status()).isEqualTo(ImageView.Status.PENDING);
        job.fetch();
        job.fetch();

        assertThat(view().status()).isEqualTo(ImageView.Status.READY);
    }

    @Test
    void imageIsGivenUpAfterItsTime() {
        vendor.holds(image ->
                new ImageOutcome.Failed(
                        VendorFailure.of(VendorFailure.Kind.UNAVAILABLE, "timeout")));
        recorded(FOUND);
        job.fetch();
        sql("update image_fetch set tried_until = now() - interval '1 second'");

        job.fetch();

        assertThat(view().status()).isEqualTo(ImageView.Status.GONE);
        assertThat(vendor.asked()).hasSize(1);
        timeline("image.fetched");
    }

    @Test
    void crashBetweenStoringAndMarkingLeavesOneObjectAndOneImage() {
        recorded(FOUND);
        Fetching.Due due = ledger.take().getFirst();
        Fetching.Stored lost = (Fetching.Stored) fetches.fetch(due);

        job.fetch();
        removal.remove();

        assertThat(follow().statusCode(200).extract().asByteArray()).isEqualTo(SELFIE);
        assertThat(store.open(lost.image().key())).isEmpty();
        assertThat(store.open(objectKey())).isPresent();
    }

    @Test
    void objectWhoseRemovalHasBegunIsNotReferredTo() {
        recorded(FOUND);
        Fetching.Due due = ledger.take().getFirst();
        Fetching stored = fetches.fetch(due);
        removal.remove();

        ledger.settle(due, stored);

        assertThat(view().status()).isEqualTo(ImageView.Status.PENDING);
        job.fetch();
        assertThat(follow().statusCode(200).extract().asByteArray()).isEqualTo(SELFIE);
    }

    @Test
    void fetchOfAnEarlierAddressIsDropped() {
        recorded(FOUND);
        Fetching.Due due = ledger.take().getFirst();
        Fetching stored = fetches.fetch(due);
        recorded(found("https://vendor.example/other"));

        ledger.settle(due, stored);
        removal.remove();

        assertThat(view().status()).isEqualTo(ImageView.Status.PENDING);
        assertThat(store.open(((Fetching.Stored) stored).image().key())).isEmpty();
    }

    @Test
    void sameAddressSignedAnewIsNotFetchedTwice() {
        recorded(FOUND);
        job.fetch();

        recorded(found("https://vendor.example/selfie?signature=2"));
        job.fetch();

        assertThat(vendor.asked()).hasSize(1);
    }

    @Test
    void imageThatALaterResultDoesNotNameIsRemoved() {
        recorded(FOUND);
        job.fetch();
        ObjectKey key = objectKey();
        String link = view().url().orElseThrow().getPath();

        recorded();
        removal.remove();

        given().get(link).then().statusCode(404);
        assertThat(store.open(key)).isEmpty();
    }

    @Test
    void ofManyImagesABoundedNumberIsFetched() {
        FoundImage[] many =
                IntStream.range(0, 35)
                        .mapToObj(i -> found("https://vendor.example/" + i))
                        .toArray(FoundImage[]::new);
        recorded(many);

        for (int i = 0; i < 5; i++) {
            job.fetch();
        }

        assertThat(vendor.asked()).hasSize(30);
    }

    @Test
    void erasedDossiersImageCannotBeReadOrFetched() {
        recorded(FOUND);
        job.fetch();
        String link = view().url().orElseThrow().getPath();
        recorded(FOUND, FOUND);

        vault.destroy(session.dossierId());
        job.fetch();

        given().get(link).then().statusCode(404);
        assertThat(vendor.asked()).hasSize(1);
    }

    @Test
    void linkThatWasChangedIsNotFound() {
        recorded(FOUND);
        job.fetch();
        String link = view().url().orElseThrow().getPath();
        int at = "/v1/images/".length() + 30;
        char other = link.charAt(at) == 'A' ? 'B' : 'A';

        given().get(link.substring(0, at) + other + link.substring(at + 1)).then().statusCode(404);
        given().get("/v1/images/short").then().statusCode(404);
        given().get(link).then().statusCode(200);
    }

    @Test
    void linkWhoseTimeIsOverIsNotFound() {
        recorded(FOUND);
        job.fetch();
        String path = view().url().orElseThrow().getPath();
        UUID image = links.read(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        Clock earlier = Clock.offset(clock, Duration.ofMinutes(-16));

        ImageLinks.Link old = new ImageLinks(hashes, urls, config, earlier).make(image);

        given().get(old.url().getPath()).then().statusCode(404);
        assertThat(view().urlExpiresAt().orElseThrow())
                .isAfter(clock.instant().plus(Duration.ofMinutes(14)));
    }

    @Test
    void uploadedLinkIsFetchedOnce() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/image",
                exchange -> {
                    requests.incrementAndGet();
                    exchange.sendResponseHeaders(200, SELFIE.length);
                    exchange.getResponseBody().write(SELFIE);
                    exchange.close();
                });
        server.createContext(
                "/elsewhere",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/image");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();

        upload(base + "/image").statusCode(201).body("mediaType", equalTo("image/jpeg"));
        upload(base + "/elsewhere")
                .statusCode(422)
                .body("type", equalTo("urn:idrelay:problem:image-not-fetched"));

        assertThat(requests).hasValue(1);
        server.stop(0);
    }

    private ValidatableResponse upload(String url) {
        return Callers.as(merchant)
                .body(Map.of("url", url))
                .put("/v1/processes/" + process + "/images/selfie")
                .then();
    }

    private void recorded(FoundImage... found) {
        QuarkusTransaction.requiringNew().run(() -> images.recorded(session, List.of(found)));
    }

    private static FoundImage found(String location) {
        return new FoundImage("selfie", "SELFIE", Optional.of(location));
    }

    private ImageView view() {
        return images.views(session.id(), List.of(FOUND)).getFirst();
    }

    private ValidatableResponse follow() {
        return given().get(view().url().orElseThrow().getPath()).then();
    }

    private void timeline(String kind) {
        Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .body("items.kind", hasItem(kind));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery(statement).executeUpdate());
    }

    private ObjectKey objectKey() {
        Object key =
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                rows.createNativeQuery(
                                                "select object_key from image_fetch"
                                                        + " where session_id = :session",
                                                String.class)
                                        .setParameter("session", session.id().uuid())
                                        .getSingleResult());
        return new ObjectKey((String) key);
    }
}
