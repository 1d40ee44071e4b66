package io.idrelay.vendor.all;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes one table of all vendors, a column each. */
final class VendorMatrix {
    private final List<VendorAdapter> vendors;
    private final StringBuilder table = new StringBuilder();

    private VendorMatrix(List<VendorAdapter> vendors) {
        this.vendors = vendors;
    }

    static String of(Collection<VendorAdapter> vendors) {
        return new VendorMatrix(List.copyOf(vendors)).write();
    }

    private String write() {
        table.append(
                """
                # What each vendor offers

                Written by `VendorListTest` from what the adapters declare; do not edit. Settings and secrets are in [the list of
                vendors](../vendors/README.md); a merchant reads the same of its own vendors by `GET /v1/vendors`.

                """);
        row("", "", vendor -> link(vendor));
        table.append("|---|---").append("|---".repeat(vendors.size())).append("|\n");
        marks("flow", Flow.class, VendorProfile::flows);
        marks("channel", Channel.class, VendorProfile::channels);
        marks("offers", Capability.class, VendorProfile::capabilities);
        marks("checks", Check.Kind.class, VendorProfile::checks);
        marks("ends", Decision.class, VendorProfile::ends);
        row("callback", "is", vendor -> word(vendor.profile().callbackTrust()));
        row("verifies", "documents", vendor -> documents(vendor.profile().coverage().documents()));
        row("", "eID methods", vendor -> methods(vendor.profile().coverage().eidMethods()));
        return table.toString();
    }

    /** A row per word that at least one vendor has. */
    private <E extends Enum<E>> void marks(
            String group, Class<E> type, Function<VendorProfile, Set<E>> has) {
        String left = group;
        for (E word : Arrays.asList(type.getEnumConstants())) {
            if (vendors.stream().anyMatch(v -> has.apply(v.profile()).contains(word))) {
                row(left, word(word), v -> has.apply(v.profile()).contains(word) ? "yes" : "–");
                left = "";
            }
        }
    }

    private void row(String group, String word, Function<VendorAdapter, String> cell) {
        table.append("| ").append(group).append(" | ").append(word).append(" | ");
        table.append(vendors.stream().map(cell).collect(Collectors.joining(" | ")));
        table.append(" |\n");
    }

    private static String link(VendorAdapter vendor) {
        return "[%s](../vendors/%s/README.md)"
                .formatted(vendor.profile().displayName(), vendor.id());
    }

    private static String documents(Map<String, Set<String>> byCountry) {
        return new TreeMap<>(byCountry)
                .entrySet().stream()
                        .map(e ->
                                (e.getKey().equals("*") ? "any country" : e.getKey())
                                        + ": "
                                        + e.getValue().stream()
                                                .sorted()
                                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    private static String methods(Set<String> names) {
        return names.isEmpty() ? "–" : names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
