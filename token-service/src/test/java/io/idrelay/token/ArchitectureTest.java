package io.idrelay.token;

import io.idrelay.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void rulesOfTheCodeHold() {
        ArchitectureRules.check("io.idrelay.token");
    }
}
