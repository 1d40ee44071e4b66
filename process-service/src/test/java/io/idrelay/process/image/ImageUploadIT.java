package io.idrelay.process.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.platform.objects.ObjectStore;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.process.media.TestImages;
import io.idrelay.vendor.spi.SubmittedImage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ImageUploadIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] FRONT = TestImages.jpeg(640, 480);
    private static final byte[] OTHER_FRONT = TestImages.png(320, 200);

    @Inject FakeVendor vendor;
    @Inject EntityManager rows;
    @Inject ObjectStore store;

    private MerchantId merchant;
    private ProcessId process;

    @BeforeEach
    void orderedProcess() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
        DossierId dossier = Orders.dossier(merchant);
        process = Orders.process(merchant, dossier, Map.of("flow", "capture", "channel", "api"));
    }

    @Test
    void imageIsTakenByItsContentWhateverItIsCalled() {
        put("document_front", "image/gif", FRONT)
                .statusCode(201)
                .body("kind", equalTo("document_front"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("bytes", equalTo(FRONT.length));

        list().body("items.kind", contains("document_front"))
                .body("items.mediaType", contains("image/jpeg"));
        timeline("image.uploaded");
    }

    @Test
    void secondImageOfAKindReplacesTheFirstWhoseBytesAreRemoved() throws IOException {
        put("selfie", "image/jpeg", FRONT).statusCode(201);
        ObjectKey first = objectKey();

        put("selfie", "image/png", OTHER_FRONT).statusCode(200);

        list().body("items.mediaType", contains("image/png"));
        await().atMost(SOON).until(() -> store.open(first).isEmpty());
        assertThat(stored(objectKey())).isNotEmpty();
    }

    @Test
    void imageRestsSealed() throws IOException {
        byte[] marked = TestImages.pdf();
        put("document_front", "application/pdf", marked).statusCode(201);

        String stored = new String(stored(objectKey()), StandardCharsets.ISO_8859_1);

        assertThat(stored).doesNotContain("%PDF").doesNotContain("startxref");
    }

    @Test
    void imageComesAsBase64() {
        json(Map.of("base64", Base64.getEncoder().encodeToString(FRONT)))
                .statusCode(201)
                .body("bytes", equalTo(FRONT.length));
    }

    @Test
    void imageComesAsTheOnePartOfAForm() {
        Callers.as(merchant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "passport.exe", FRONT, "text/html")
                .put(path("selfie"))
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("image/jpeg"))
                .body("bytes", equalTo(FRONT.length));
    }

    @Test
    void formWithTwoPartsIsRefused() {
        Callers.as(merchant)
                .contentType(ContentType.MULTIPART)
                .multiPart("a", "a", FRONT, "image/jpeg")
                .multiPart("b", "b", FRONT, "image/jpeg")
                .put(path("selfie"))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("has one part"));
    }

    @Test
    void largestImageIsTakenAndOneByteMoreIsNot() {
        int bytesMax = 10 * 1024 * 1024;
        byte[] largest = Arrays.copyOf(FRONT, bytesMax);

        put("selfie", "image/jpeg", largest).statusCode(201).body("bytes", equalTo(bytesMax));
        json(Map.of("base64", Base64.getEncoder().encodeToString(largest))).statusCode(200);
        put("selfie", "image/jpeg", Arrays.copyOf(FRONT, bytesMax + 1))
                .statusCode(413)
                .body("type", equalTo("urn:idrelay:problem:body-too-large"));
        json(Map.of("base64", Base64.getEncoder().encodeToString(new byte[bytesMax + 1])))
                .statusCode(413);
    }

    @Test
    void otherAddressesStillTakeSmallBodiesAlone() {
        Callers.as(merchant)
                .body(Map.of("reference", "x".repeat(300 * 1024)))
                .post("/v1/dossiers")
                .then()
                .statusCode(413);
    }

    @Test
    void whatIsNoImageIsRefusedByFieldAndRule() {
        put("selfie", "image/jpeg", TestImages.text("<html>"))
                .statusCode(422)
                .body("type", equalTo("urn:idrelay:problem:image-refused"))
                .body("errors[0].field", equalTo("body"))
                .body("errors[0].rule", containsString("by its content"));
        json(Map.of("base64", Base64.getEncoder().encodeToString(TestImages.png(60_000, 60_000))))
                .statusCode(422)
                .body("errors[0].field", equalTo("base64"))
                .body("errors[0].rule", equalTo("has at most 50 megapixels"));
        list().body("items", equalTo(List.of()));
    }

    @Test
    void jsonThatIsNotWhatIsAskedForIsRefusedByField() {
        json(Map.of("image", "x")).statusCode(400).body("errors[0].field", equalTo("image"));
        json(Map.of("base64", "no base64!"))
                .statusCode(400)
                .body("errors[0].field", equalTo("base64"));
        json(Map.of("base64", 7)).statusCode(400).body("errors[0].field", equalTo("base64"));
        json(Map.of()).statusCode(400);
        json(Map.of("url", "https://a.example/x", "base64", "")).statusCode(400);
    }

    @Test
    void linkToAPrivateAddressIsNotFollowed() {
        for (String url :
                List.of(
                        "https://10.0.0.1/x.jpg",
                        "https://169.254.169.254/latest/meta-data",
                        "https://[::ffff:10.0.0.1]/x.jpg",
                        "https://user@images.example/x.jpg",
                        "file:///etc/passwd")) {
            json(Map.of("url", url))
                    .statusCode(422)
                    .body("type", equalTo("urn:idrelay:problem:address-refused"))
                    .body("errors[0].field", equalTo("url"));
        }
    }

    @Test
    void anotherMerchantFindsNothing() {
        put("selfie", "image/jpeg", FRONT).statusCode(201);
        MerchantId other = Callers.merchant();

        Callers.as(other).get("/v1/processes/" + process + "/images").then().statusCode(404);
        Callers.as(other)
                .contentType("image/jpeg")
                .body(FRONT)
                .put(path("selfie"))
                .then()
                .statusCode(404);
        Callers.as(other).delete(path("selfie")).then().statusCode(404);
        list().body("items.kind", contains("selfie"));
    }

    @Test
    void appMayNotUpload() {
        Callers.asApp(merchant, process)
                .contentType("image/jpeg")
                .body(FRONT)
                .put(path("selfie"))
                .then()
                .statusCode(403);
    }

    @Test
    void unknownKindIsNotFound() {
        put("passport", "image/jpeg", FRONT).statusCode(404);
    }

    @Test
    void deletedImageIsGone() {
        put("selfie", "image/jpeg", FRONT).statusCode(201);
        ObjectKey key = objectKey();

        Callers.as(merchant).delete(path("selfie")).then().statusCode(204);

        list().body("items", equalTo(List.of()));
        Callers.as(merchant).delete(path("selfie")).then().statusCode(404);
        await().atMost(SOON).until(() -> store.open(key).isEmpty());
    }

    @Test
    void vendorGetsTheImagesAndFromThenOnTheyAreFrozen() {
        put("document_front", "image/jpeg", FRONT).statusCode(201);
        put("selfie", "image/png", OTHER_FRONT).statusCode(201);

        Callers.as(merchant).post("/v1/processes/" + process + "/submit").then().statusCode(200);

        put("selfie", "image/jpeg", FRONT)
                .statusCode(409)
                .body("type", equalTo("urn:idrelay:problem:images-frozen"));
        Callers.as(merchant).delete(path("selfie")).then().statusCode(409);
        await().atMost(SOON).until(() -> !vendor.submitted().isEmpty());
        List<SubmittedImage> images = vendor.submitted().getFirst().images();
        assertThat(images)
                .extracting(image -> image.kind().word())
                .containsExactly("document_front", "selfie");
        assertThat(images.getFirst().mediaType()).isEqualTo("image/jpeg");
        assertThat(images.getFirst().content().get()).isEqualTo(FRONT);
        assertThat(images.getLast().content().get()).isEqualTo(OTHER_FRONT);
    }

    private ValidatableResponse put(String kind, String mediaType, byte[] body) {
        return Callers.as(merchant).contentType(mediaType).body(body).put(path(kind)).then();
    }

    private ValidatableResponse json(Map<String, ?> body) {
        return Callers.as(merchant).body(body).put(path("selfie")).then();
    }

    private String path(String kind) {
        return "/v1/processes/" + process + "/images/" + kind;
    }

    private ValidatableResponse list() {
        return Callers.as(merchant)
                .get("/v1/processes/" + process + "/images")
                .then()
                .statusCode(200);
    }

    private void timeline(String kind) {
        Callers.as(merchant)
                .get("/v1/processes/" + process + "/timeline")
                .then()
                .body("items.kind", hasItems(kind));
    }

    private ObjectKey objectKey() {
        Object key =
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                rows.createNativeQuery(
                                                "select object_key from image_upload"
                                                        + " where process_id = :process",
                                                String.class)
                                        .setParameter("process", process.uuid())
                                        .getSingleResult());
        return new ObjectKey((String) key);
    }

    private byte[] stored(ObjectKey key) throws IOException {
        try (InputStream content = store.open(key).orElseThrow()) {
            return content.readAllBytes();
        }
    }
}
