package io.idrelay.sandbox.cleardil;

import io.idrelay.sandbox.visit.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** What an end user sees of the simulated SDK. */
@CheckedTemplate(basePath = "cleardil")
final class ClearDilPages {
    private ClearDilPages() {}

    static native TemplateInstance capture(
            String action, List<Choice> outcomes, List<Choice> people);
}
