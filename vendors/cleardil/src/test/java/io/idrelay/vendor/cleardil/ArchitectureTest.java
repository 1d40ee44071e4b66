package io.idrelay.vendor.cleardil;

import io.idrelay.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesHold() {
        ArchitectureRules.check("io.idrelay.vendor.cleardil");
    }
}
