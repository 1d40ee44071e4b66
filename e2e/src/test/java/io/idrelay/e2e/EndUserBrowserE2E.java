package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Response;
import io.idrelay.local.operator.Api;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of an end user, on a phone, with a real browser. */
@Tag("slow")
class EndUserBrowserE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OUR_BUTTON = "Start";
    private static final String ONEKYC_BUTTON = "Take both pictures and submit";

    private Running system;
    private EndUsers users;
    private Api merchant;
    private Chromium chromium;
    private Phone phone;

    @BeforeEach
    void anEndUserWithAPhone() {
        Chromium.assumeInstalled();
        system = Running.system();
        users = new EndUsers(system.web());
        merchant = system.demo().setUp();
        chromium = Chromium.launch();
        phone = chromium.phone(Phone.Kind.LIGHT);
    }

    @AfterEach
    void endOfTheDay() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aLinkChangesNothingBeforeItsButtonIsPressed() {
        JsonNode started = verification("onekyc", "accepted");
        String process = started.path("processId").asText();

        system.web().get(link(started));
        phone.open(link(started));

        assertThat(users.process(process).path("status").asText()).isEqualTo("created");
        assertThat(timeline(process)).doesNotContain("link.opened", "session.opening");
        phone.press(OUR_BUTTON);
        phone.page().waitForURL("**/sandbox/onekyc/**");
        assertThat(users.process(process).path("status").asText()).isEqualTo("awaiting_capture");
        assertThat(timeline(process)).contains("link.opened", "session.opened");
    }

    @Test
    void anEndUserFinishesAtOneKycAndComesBackToTheShop() {
        JsonNode started = verification("onekyc", "accepted");

        goToTheVendor(started, "onekyc");
        phone.press(ONEKYC_BUTTON);

        assertCameBack(started);
        assertEnds(started, "accepted");
        assertThat(phone.complaints()).isEmpty();
    }

    @Test
    void anEndUserFinishesAtSignicatAndComesBackToTheShop() {
        JsonNode started = verification("signicat", "accepted");

        goToTheVendor(started, "signicat");
        phone.press("Accepted");

        assertCameBack(started);
        assertEnds(started, "accepted");
        assertThat(phone.complaints()).isEmpty();
    }

    @Test
    void whoIsNoOneComesBackTooAndIsRejected() {
        JsonNode started = verification("onekyc", "accepted");

        goToTheVendor(started, "onekyc");
        phone.choose("What the verification shall come to", "Rejected: not an e-KTP");
        phone.press(ONEKYC_BUTTON);

        assertCameBack(started);
        assertEnds(started, "rejected");
    }

    @Test
    void everyPageOfOursAndTheVendorsWorksWithoutScripts() {
        phone = chromium.phone(Phone.Kind.WITHOUT_SCRIPTS);
        JsonNode oneKyc = verification("onekyc", "accepted");
        JsonNode signicat = verification("signicat", "rejected");

        goToTheVendor(oneKyc, "onekyc");
        phone.press(ONEKYC_BUTTON);
        assertCameBack(oneKyc);
        goToTheVendor(signicat, "signicat");
        phone.press("Rejected");
        assertCameBack(signicat);

        assertEnds(oneKyc, "accepted");
        assertEnds(signicat, "rejected");
    }

    @Test
    void theLinkOfACanceledProcessShowsAPlainPage() {
        JsonNode started = verification("onekyc", "accepted");
        merchantOf(started, "/cancel");

        Response answer = phone.open(link(started));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(phone.title()).isEqualTo("This link has expired");
        assertThat(phone.page().locator("button").count()).isZero();
        assertThat(PageFaults.ofHeaders(answer)).isEmpty();
        assertThat(PageFaults.ofLooks(phone.page())).isEmpty();
        phone.photograph("link-expired");
    }

    @Test
    void aLinkOfNobodyShowsAPlainPage() {
        Response answer = phone.open(system.installation().publicUrl() + "/c/" + "A".repeat(43));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(phone.title()).isEqualTo("This link does not work");
        assertThat(phone.page().locator("button").count()).isZero();
        assertThat(PageFaults.ofHeaders(answer)).isEmpty();
        assertThat(PageFaults.ofLooks(phone.page())).isEmpty();
        phone.photograph("link-unknown");
    }

    @Test
    void whoOpensTheLinkAgainAfterTheEndIsToldSo() {
        JsonNode started = verification("onekyc", "accepted");
        goToTheVendor(started, "onekyc");
        phone.press(ONEKYC_BUTTON);
        assertEnds(started, "accepted");

        Response answer = phone.open(link(started));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(phone.title()).isEqualTo("Your part is done");
        assertThat(phone.page().locator("button").count()).isZero();
        assertThat(PageFaults.ofLooks(phone.page())).isEmpty();
        phone.photograph("link-done");
    }

    private JsonNode verification(String vendor, String outcome) {
        return system.web()
                .postJson(
                        "/demo/verifications",
                        Map.of("vendor", vendor, "outcome", outcome, "channel", "page"));
    }

    private static String link(JsonNode started) {
        return started.path("captureUrl").asText();
    }

    private void merchantOf(JsonNode started, String action) {
        merchant.post("/v1/processes/" + started.path("processId").asText() + action, Map.of());
    }

    private void goToTheVendor(JsonNode started, String vendor) {
        phone.open(link(started));
        phone.press(OUR_BUTTON);
        phone.page().waitForURL("**/sandbox/" + vendor + "/**");
    }

    /** At the merchant's redirect URL, with what the merchant needs to find its customer. */
    private void assertCameBack(JsonNode started) {
        phone.page().waitForURL("**/demo/return?**");
        URI url = URI.create(phone.page().url());
        Map<String, String> query =
                Arrays.stream(url.getQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(query)
                .containsEntry("processId", started.path("processId").asText())
                .containsEntry("dossierId", started.path("dossierId").asText())
                .containsOnlyKeys("dossierId", "processId", "status");
        assertThat(query.get("status"))
                .isIn("awaiting_capture", "submitted", "processing", "accepted", "rejected");
        assertThat(phone.title()).isEqualTo("Welcome back");
    }

    private void assertEnds(JsonNode started, String expected) {
        String process = started.path("processId").asText();
        await().atMost(SOON)
                .until(() ->
                        users.callbacks(process).stream()
                                .anyMatch(c ->
                                        EndUsers.status(c).equals(expected)
                                                && c.path("signatureHolds").asBoolean()));
        assertThat(users.process(process).path("status").asText()).isEqualTo(expected);
    }

    private List<String> timeline(String process) {
        JsonNode items =
                system.web().getJson("/demo/verifications/" + process + "/timeline").path("items");
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(i -> items.get(i).path("kind").asText())
                .toList();
    }
}
