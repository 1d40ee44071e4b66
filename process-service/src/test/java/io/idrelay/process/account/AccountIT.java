package io.idrelay.process.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.idrelay.process.Callers;
import io.idrelay.process.Orders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class AccountIT extends AccountScene {
    private static final Duration SOON = Duration.ofSeconds(20);
    @Inject Opener opener;
    @Inject EntityManager rows;

    @Test
    void accountIsMadeShownAndAnnouncedWithoutItsSecrets() {
        ValidatableResponse made = create(Map.of()).statusCode(201);

        String id = made.extract().path("id");
        made.header("Location", equalTo("/v1/vendor-accounts/" + id))
                .body("secretNames", equalTo(List.of("password")))
                .body("active", equalTo(true))
                .body("name", equalTo("Fake vendor"))
                .body("callbackUrl", equalTo(Infrastructure.PUBLIC_URL + "/v1/webhooks/" + id));
        String shown =
                Callers.asOperator().get("/v1/vendor-accounts/" + id).then().extract().asString();
        assertThat(shown).doesNotContain(SECRET);
        VendorAccountChanged told = awaitTold(id, 1).getLast();
        assertThat(told.merchantId()).isEqualTo(merchant);
        assertThat(told.active()).isTrue();
    }

    @Test
    void partsOfOtherServicesCannotBeOpenedHere() {
        String id = create(Map.of()).statusCode(201).extract().path("id");
        VendorAccountChanged told = awaitTold(id, 1).getLast();

        assertThatThrownBy(() ->
                        opener.open(
                                told.credentials(),
                                VendorSecrets.class,
                                SealContext.of(
                                        EventType.VENDOR_ACCOUNT_CHANGED, "credentials", id)))
                .isInstanceOf(UnreadableSeal.class);
    }

    @Test
    void secretStandsInNoColumn() {
        create(Map.of()).statusCode(201);

        List<?> found =
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                rows.createNativeQuery(
                                                "select 1 from vendor_account a where position("
                                                        + "convert_to(:secret, 'UTF8') in"
                                                        + " a.secrets_sealed) > 0")
                                        .setParameter("secret", SECRET)
                                        .getResultList());
        assertThat(found).isEmpty();
    }

    @Test
    void rotatedSecretIsTold() {
        String id = create(Map.of()).statusCode(201).extract().path("id");

        post(id, "rotate", Map.of("secrets", Map.of("password", "another"))).statusCode(200);

        List<VendorAccountChanged> told = awaitTold(id, 2);
        assertThat(told.get(0).credentials()).isNotEqualTo(told.get(1).credentials());
    }

    @Test
    void suspendedAccountServesNothingUntilItIsReactivated() {
        String id = create(Map.of()).statusCode(201).extract().path("id");
        ProcessId process = Orders.appProcess(merchant);
        post(id, "suspend", Map.of()).statusCode(200).body("active", equalTo(false));

        int refused = openSession(process);
        post(id, "reactivate", Map.of()).statusCode(200).body("active", equalTo(true));
        int served = openSession(process);

        assertThat(refused).isBetween(400, 499);
        assertThat(served).isEqualTo(200);
        assertThat(awaitTold(id, 3))
                .extracting(VendorAccountChanged::active)
                .containsExactly(true, false, true);
    }

    @Test
    void suspendingTwiceTellsOnce() {
        String id = create(Map.of()).statusCode(201).extract().path("id");
        post(id, "suspend", Map.of()).statusCode(200);

        post(id, "suspend", Map.of()).statusCode(200);
        post(id, "reactivate", Map.of()).statusCode(200);

        assertThat(awaitTold(id, 3)).hasSize(3);
    }

    @Test
    void checkMakesOneLiveCall() {
        String id = create(Map.of()).statusCode(201).extract().path("id");

        post(id, "check", Map.of()).statusCode(200).body("working", equalTo(true));
    }

    @Test
    void sameKeyMakesOneAccount() {
        Map<String, Object> request = request(Map.of());

        String first = withKey("key-" + merchant, request).statusCode(201).extract().path("id");
        String again = withKey("key-" + merchant, request).statusCode(201).extract().path("id");
        withKey("key-" + merchant, request(Map.of("name", "Another"))).statusCode(422);

        assertThat(again).isEqualTo(first);
        list().body("items.id", equalTo(List.of(first)));
    }

    @Test
    void merchantSeesItsOwnVendorsAndTheOperatorTheirForms() {
        Callers.as(merchant)
                .get("/v1/vendors")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        create(Map.of()).statusCode(201);

        Callers.as(merchant)
                .get("/v1/vendors")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("fakevendor")))
                .body("items[0].flows", equalTo(List.of("capture")))
                .body("items[0].channels", hasItem("page"))
                .body(
                        "items[0].capabilities",
                        equalTo(List.of("submit", "cancel", "fetch", "images")))
                .body("items[0].checks", equalTo(List.of("document_authenticity", "face_match")))
                .body(
                        "items[0].documents",
                        equalTo(Map.of("*", List.of("passport"), "NOR", List.of("idcard", "visa"))))
                .body("items[0].eidMethods", equalTo(List.of("fake-id")))
                .body("items[0].accountForm", equalTo(null));
        Callers.asOperator()
                .get("/v1/vendors")
                .then()
                .statusCode(200)
                .body("items[0].accountForm.name", hasItem("password"));
    }

    @Test
    void listGoesOnFromItsCursor() {
        String first = create(Map.of()).statusCode(201).extract().path("id");
        String second = create(Map.of()).statusCode(201).extract().path("id");

        String cursor =
                Callers.asOperator()
                        .queryParam("merchantId", merchant.value())
                        .queryParam("limit", 1)
                        .get("/v1/vendor-accounts")
                        .then()
                        .body("items.id", equalTo(List.of(first)))
                        .extract()
                        .path("nextCursor");

        Callers.asOperator()
                .queryParam("merchantId", merchant.value())
                .queryParam("cursor", cursor)
                .get("/v1/vendor-accounts")
                .then()
                .body("items.id", equalTo(List.of(second)))
                .body("nextCursor", equalTo(null));
    }

    private int openSession(ProcessId process) {
        return Callers.asApp(merchant, process)
                .post("/v1/app/processes/" + process + "/session")
                .statusCode();
    }

    private static ValidatableResponse withKey(String key, Map<String, Object> request) {
        return Callers.asOperator()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/vendor-accounts")
                .then();
    }

    private static List<VendorAccountChanged> awaitTold(String id, int count) {
        await().atMost(SOON).until(() -> told(id).size() >= count);
        return told(id);
    }

    private static List<VendorAccountChanged> told(String id) {
        return TestEvents.read(Topic.VENDOR_ACCOUNTS).stream()
                .map(event -> (VendorAccountChanged) event.data())
                .filter(account -> account.accountId().value().equals(id))
                .toList();
    }
}
