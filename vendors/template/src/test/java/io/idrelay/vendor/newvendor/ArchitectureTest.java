package io.idrelay.vendor.newvendor;

import io.idrelay.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesHold() {
        ArchitectureRules.check("io.idrelay.vendor.newvendor");
    }
}
