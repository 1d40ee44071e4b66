package io.idrelay.process.capture;

import static io.restassured.RestAssured.given;

import io.idrelay.contracts.MerchantId;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;

/** A merchant with an account at a vendor, and an end user at a browser. */
abstract class CaptureScene {
    static final Duration SOON = Duration.ofSeconds(20);

    @Inject FakeVendor vendor;

    MerchantId merchant;

    @BeforeEach
    void merchantWithAccount() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
    }

    static RequestSpecification browser() {
        return given().redirects().follow(false);
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
