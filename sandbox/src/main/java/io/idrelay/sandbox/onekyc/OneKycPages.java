package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.visit.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page that an end user sees at the simulated OneKYC. */
@CheckedTemplate(basePath = "onekyc")
final class OneKycPages {
    private OneKycPages() {}

    static native TemplateInstance capture(
            String action, List<Choice> outcomes, List<Choice> people);
}
