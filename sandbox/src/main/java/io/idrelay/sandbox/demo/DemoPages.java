package io.idrelay.sandbox.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The demo merchant's pages. */
@CheckedTemplate(basePath = "demo")
final class DemoPages {
    private DemoPages() {}

    static native TemplateInstance shop(DemoOrders.Choices choices, boolean ready);

    static native TemplateInstance back(String dossierId, String processId, String status);
}
