package io.idrelay.platform.testing;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesHold() {
        ArchitectureRules.check("io.idrelay.platform.testing");
    }
}
