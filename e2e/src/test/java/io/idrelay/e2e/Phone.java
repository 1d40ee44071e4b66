package io.idrelay.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An end user's phone, and everything its browser complained about. */
final class Phone implements AutoCloseable {
    private static final int WIDTH_PIXELS = 390;
    private static final int HEIGHT_PIXELS = 844;
    private static final double DEADLINE_MILLIS = 30_000;

    /** What people use. */
    enum Kind {
        LIGHT,
        DARK,
        WITHOUT_SCRIPTS
    }

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Phone(Browser browser, Kind kind) {
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(WIDTH_PIXELS, HEIGHT_PIXELS)
                                .setIsMobile(true)
                                .setHasTouch(true)
                                .setColorScheme(
                                        kind == Kind.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setJavaScriptEnabled(kind != Kind.WITHOUT_SCRIPTS));
        page = context.newPage();
        page.setDefaultTimeout(DEADLINE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Response open(String url) {
        return Optional.ofNullable(page.navigate(url))
                .orElseThrow(() -> new IllegalStateException("no answer from " + url));
    }

    /** Presses a button, or follows a link that looks like one. */
    void press(String name) {
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().tap();
    }

    /** Chooses by the visible words, as a person does. */
    void choose(String label, String option) {
        page.getByLabel(label).selectOption(new SelectOption().setLabel(option));
    }

    String title() {
        return page.locator("h1").innerText();
    }

    /** Violated policies, failed scripts, warnings. */
    List<String> complaints() {
        return complaints;
    }

    /** For people who look at the pages: target/screenshots. */
    void photograph(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
