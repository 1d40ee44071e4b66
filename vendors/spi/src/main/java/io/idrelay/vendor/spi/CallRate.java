package io.idrelay.vendor.spi;

import java.util.Map;
import java.util.Optional;

/**
 * How many calls a second a vendor allows an account, where that hangs on one of its settings.
 *
 * @param setting for example {@code productCode}
 * @param perSecond by the setting's value
 * @param exception the setting in which an operator gives another number
 */
public record CallRate(String setting, Map<String, Integer> perSecond, String exception) {
    public CallRate {
        perSecond = Map.copyOf(perSecond);
    }

    /** The calls a second of an account with these settings; empty where nothing is known. */
    public Optional<Integer> of(Map<String, String> settings) {
        return Optional.ofNullable(settings.get(exception))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .or(() -> Optional.ofNullable(settings.get(setting)).map(perSecond::get));
    }
}
