package io.idrelay.sandbox.visit;

import io.idrelay.sandbox.stage.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** The page behind a link with which there is nothing to do. */
public final class ClosedPage {
    private ClosedPage() {}

    /** Says in one sentence what an end user can do now. */
    public static Response answer(
            int status, String vendor, String brand, String title, String sentence) {
        return Pages.page(status, Templates.closed(vendor, brand, title, sentence));
    }

    @CheckedTemplate(basePath = "visit")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance closed(
                String vendor, String brand, String title, String sentence);
    }
}
