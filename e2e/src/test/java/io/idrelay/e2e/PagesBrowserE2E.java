package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the pages look and behave; the pictures are left in target/screenshots. */
@Tag("slow")
class PagesBrowserE2E {
    private static final double SOON_MILLIS = 30_000;

    private Running system;
    private Chromium chromium;

    @BeforeEach
    void aShopWithABrowser() {
        Chromium.assumeInstalled();
        system = Running.system();
        system.demo().setUp();
        chromium = Chromium.launch();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Phone.Kind.class,
            names = {"LIGHT", "DARK"})
    void pagesOnTheWayToTheVendorAndBackAreAccessibleAndKeepTheirSecrets(Phone.Kind kind) {
        for (String vendor : List.of("onekyc", "signicat")) {
            try (Phone phone = chromium.phone(kind)) {
                JsonNode started = verification(vendor);

                assertFine(phone, phone.open(started.path("captureUrl").asText()), kind, "start");
                Response atVendor =
                        phone.page()
                                .waitForResponse(
                                        "**/sandbox/" + vendor + "/**", () -> phone.press("Start"));
                phone.page().waitForLoadState();
                assertFine(phone, atVendor, kind, vendor);
                Response back =
                        phone.page()
                                .waitForResponse(
                                        "**/demo/return?**",
                                        () ->
                                                phone.press(
                                                        vendor.equals("onekyc")
                                                                ? "Take both pictures and submit"
                                                                : "Accepted"));
                phone.page().waitForLoadState();
                assertFine(phone, back, kind, "back");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Phone.Kind.class,
            names = {"LIGHT", "DARK"})
    void theShopListsTheCallbacksItReceived(Phone.Kind kind) {
        try (Phone phone = chromium.phone(kind)) {
            Response shop = phone.open(system.installation().publicUrl() + "/demo");
            phone.choose("Vendor", "onekyc");
            phone.choose("Outcome at onekyc", "Accepted");
            phone.press("Start verification");
            assertSoon(phone.page().locator("#message"), "Started prc_");
            String process =
                    phone.page().locator("#message").innerText().replaceAll(".*(prc_\\w+).*", "$1");
            Locator verification = row(phone, "verifications", process);

            verification.getByText("Play the end user").tap();

            assertSoon(verification, "accepted");
            assertSoon(row(phone, "callbacks", process).first(), "accepted");
            assertThat(row(phone, "callbacks", process).allInnerTexts())
                    .allMatch(callback -> callback.contains("holds"))
                    .noneMatch(callback -> callback.contains("does not"));
            verification.getByText("Show result").tap();
            assertSoon(phone.page().locator("#result"), "verified_claims");
            assertFine(phone, shop, kind, "shop");
        }
    }

    private static Locator row(Phone phone, String table, String process) {
        return phone.page()
                .locator("#" + table + " tr", new Page.LocatorOptions().setHasText(process));
    }

    private static void assertSoon(Locator place, String text) {
        PlaywrightAssertions.assertThat(place)
                .containsText(
                        text, new LocatorAssertions.ContainsTextOptions().setTimeout(SOON_MILLIS));
    }

    private JsonNode verification(String vendor) {
        return system.web()
                .postJson(
                        "/demo/verifications",
                        Map.of("vendor", vendor, "outcome", "accepted", "channel", "page"));
    }

    private static void assertFine(Phone phone, Response answer, Phone.Kind kind, String name) {
        phone.photograph(name + "-" + kind.name().toLowerCase(Locale.ROOT));
        assertThat(PageFaults.ofHeaders(answer)).as(name).isEmpty();
        assertThat(PageFaults.ofLooks(phone.page())).as(name).isEmpty();
        assertThat(phone.complaints()).as(name).isEmpty();
    }
}
