package io.idrelay.docs;

import java.util.List;

/**
 * The settings of one interface.
 *
 * @param module where it stands, for example {@code platform/outbox}
 */
record SettingsGroup(String module, String prefix, String sentence, List<Setting> settings) {}
