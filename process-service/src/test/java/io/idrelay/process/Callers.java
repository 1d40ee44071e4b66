package io.idrelay.process;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantChanged.Brand;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes requests as merchants, operators and apps. */
public final class Callers {
    /** The host every test merchant may send end users back to. */
    public static final String HOST = "shop.example";

    private Callers() {}

    /** A new merchant that this service already knows. */
    public static MerchantId merchant() {
        MerchantId merchant = MerchantId.create();
        Brand brand =
                new Brand(Optional.of("The <Shop>"), Optional.empty(), Optional.of("#112233"));
        TestEvents.publish(
                Event.of(
                        new MerchantChanged(
                                merchant,
                                "A shop",
                                MerchantStatus.ACTIVE,
                                List.of(HOST),
                                brand,
                                Map.of()),
                        Instant.EPOCH,
                        Optional.empty()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(merchant).get("/v1/dossiers").statusCode() == 200);
        return merchant;
    }

    /** A request with the merchant's access token. */
    public static RequestSpecification as(MerchantId merchant) {
        return with(TestTokens.merchantToken(merchant));
    }

    /** A request with an operator's access token. */
    public static RequestSpecification asOperator() {
        return with(TestTokens.operatorToken());
    }

    /** A request with an app's token. */
    public static RequestSpecification asApp(MerchantId merchant, ProcessId process) {
        return with(TestTokens.sdkToken(merchant, process));
    }

    /** Gives the merchant an account at the fake vendor. */
    public static void openAccount(MerchantId merchant) {
        asOperator()
                .body(
                        Map.of(
                                "merchantId", merchant.value(),
                                "vendor", FakeVendor.ID.value(),
                                "secrets", Map.of("password", "not-a-secret")))
                .post("/v1/vendor-accounts")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification with(String token) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .redirects()
                .follow(false);
    }
}
