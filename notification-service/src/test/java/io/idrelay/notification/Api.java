package io.idrelay.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.testing.TestMerchants;
import io.idrelay.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** Calls the service as a merchant would. */
public final class Api {
    private Api() {}

    /** A new merchant whom the service knows by now. */
    public static MerchantId newMerchant() {
        MerchantId merchant = TestMerchants.create();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(merchant).get("/v1/callback-endpoints").statusCode() == 200);
        return merchant;
    }

    /** A request with the merchant's token. */
    public static RequestSpecification as(MerchantId merchant) {
        return given().auth()
                .oauth2(TestTokens.merchantToken(merchant))
                .contentType(ContentType.JSON);
    }
}
