package io.idrelay.platform.objects;

import io.idrelay.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesHold() {
        ArchitectureRules.check("io.idrelay.platform.objects");
    }
}
