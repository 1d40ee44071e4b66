package io.idrelay.vendor.spi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ISO 3166-1 country codes. */
public final class CountryCode {
    private static final Map<String, String> ALPHA_3_BY_CODE =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                    .flatMap(alpha2 -> {
                        String alpha3 = Locale.of("", alpha2).getISO3Country();
                        return Stream.of(Map.entry(alpha2, alpha3), Map.entry(alpha3, alpha3));
                    })
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CountryCode() {}

    /** The alpha-3 code of a country given by its alpha-2 or alpha-3 code in either case. */
    public static Optional<String> alpha3(String code) {
        return Optional.ofNullable(ALPHA_3_BY_CODE.get(code.strip().toUpperCase(Locale.ROOT)));
    }
}
