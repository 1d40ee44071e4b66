package io.idrelay.platform.sealing;

import io.idrelay.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void rulesOfTheCodeHold() {
        ArchitectureRules.check("io.idrelay.platform.sealing");
    }
}
