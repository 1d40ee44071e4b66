package io.idrelay.process.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.VendorFailure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class AppIT {
    @Inject FakeVendor vendor;

    private MerchantId merchant;

    @BeforeEach
    void merchantWithAccount() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
    }

    @Test
    void anAppGetsATokenForTheVendorsSdkAndSeesOnlyStatusAndWhatIsNext() {
        ProcessId process = Orders.appProcess(merchant);

        Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(200)
                .body("kind", equalTo("sdkToken"))
                .body("vendor", equalTo("fakevendor"))
                .body("token", equalTo("fake-token"))
                .body("configuration.level", equalTo("high"));
        Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(200);

        assertThat(vendor.opened()).hasSize(1);
        Map<String, String> seen =
                Callers.asApp(merchant, process)
                        .get("/v1/app/processes/" + process)
                        .then()
                        .statusCode(200)
                        .extract()
                        .as(new io.restassured.common.mapper.TypeRef<>() {});
        assertThat(seen)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("status", "awaiting_capture", "next", "capture"));
    }

    @Test
    void submittedByTheMerchantAnAppWaits() {
        ProcessId process = Orders.appProcess(merchant);
        Callers.asApp(merchant, process).post("/v1/app/processes/" + process + "/session");

        Callers.as(merchant)
                .post("/v1/processes/" + process + "/submit")
                .then()
                .statusCode(200)
                .body("status", equalTo("submitted"));

        Callers.asApp(merchant, process)
                .get("/v1/app/processes/" + process)
                .then()
                .body("next", equalTo("wait"));
        Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(409);
    }

    @Test
    void anAppsTokenIsForOneProcess() {
        ProcessId own = Orders.appProcess(merchant);
        ProcessId other = Orders.appProcess(merchant);

        Callers.asApp(merchant, own).get("/v1/app/processes/" + other).then().statusCode(404);
        Callers.asApp(MerchantId.create(), own)
                .get("/v1/app/processes/" + own)
                .then()
                .statusCode(503);
        Callers.asApp(Callers.merchant(), own)
                .post("/v1/app/processes/" + own + "/session")
                .then()
                .statusCode(404);
        assertThat(vendor.opened()).isEmpty();
    }

    @Test
    void aServersTokenIsRefusedOnAnAppsRoutes() {
        ProcessId process = Orders.appProcess(merchant);

        Callers.as(merchant).get("/v1/app/processes/" + process).then().statusCode(403);
        Callers.asOperator()
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(403);
    }

    @Test
    void whatTheDossierLacksIsNamed() {
        ProcessId process = Orders.appProcess(merchant);
        vendor.answers(_ ->
                new OpenOutcome.Incomplete(List.of("contact.phone.verification"), "is needed"));

        Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:idrelay:problem:dossier-incomplete"))
                .body("errors[0].field", equalTo("contact.phone.verification"));
    }

    @Test
    void aVendorThatIsAwayIsATemporaryProblem() {
        ProcessId process = Orders.appProcess(merchant);
        vendor.answers(_ ->
                new OpenOutcome.Failed(
                        new VendorFailure(
                                VendorFailure.Kind.UNAVAILABLE,
                                "timeout",
                                Optional.empty(),
                                Optional.of(Duration.ofSeconds(7)))));

        Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .then()
                .statusCode(503)
                .header("Retry-After", "7");
    }
}
