package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.visit.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page that an end user sees at the simulated IDfy. */
@CheckedTemplate(basePath = "idfy")
final class IdfyPages {
    private IdfyPages() {}

    static native TemplateInstance capture(
            String action, boolean again, List<Choice> outcomes, List<Choice> people);
}
