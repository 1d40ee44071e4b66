package io.idrelay.process.account;

import java.util.Optional;

/**
 * What one live, harmless call to the vendor showed.
 *
 * @param code why it does not work
 */
record AccountChecked(boolean working, Optional<String> code, long latencyMillis) {}
