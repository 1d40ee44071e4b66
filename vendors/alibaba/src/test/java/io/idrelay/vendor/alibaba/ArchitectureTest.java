package io.idrelay.vendor.alibaba;

import io.idrelay.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesHold() {
        ArchitectureRules.check("io.idrelay.vendor.alibaba");
    }
}
