package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.visit.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page that an end user sees at the simulated Alibaba Cloud. */
@CheckedTemplate(basePath = "alibaba")
final class AlibabaPages {
    private AlibabaPages() {}

    static native TemplateInstance capture(
            String action, List<Choice> outcomes, List<Choice> people);
}
