package io.idrelay.process.account;

import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Check;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Coverage;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A vendor and what it offers.
 *
 * @param checks what its results may hold a check of
 * @param documents our document types by ISO 3166-1 alpha-3 country; {@code *} for any country
 * @param eidMethods electronic IDs by the vendor's names
 * @param accountForm what an account takes; for operators
 */
record VendorView(
        VendorId id,
        String displayName,
        List<Flow> flows,
        List<Channel> channels,
        List<Capability> capabilities,
        List<Check.Kind> checks,
        SortedMap<String, List<String>> documents,
        List<String> eidMethods,
        Optional<List<AccountForm.Field>> accountForm) {

    static VendorView forMerchant(VendorId id, VendorProfile profile) {
        return of(id, profile, Optional.empty());
    }

    static VendorView forOperator(VendorAdapter adapter) {
        return of(adapter.id(), adapter.profile(), Optional.of(adapter.accountForm().fields()));
    }

    private static VendorView of(
            VendorId id, VendorProfile profile, Optional<List<AccountForm.Field>> form) {
        return new VendorView(
                id,
                profile.displayName(),
                profile.flows().stream().sorted().toList(),
                profile.channels().stream().sorted().toList(),
                profile.capabilities().stream().sorted().toList(),
                profile.checks().stream().sorted().toList(),
                documents(profile.coverage()),
                profile.coverage().eidMethods().stream().sorted().toList(),
                form);
    }

    private static SortedMap<String, List<String>> documents(Coverage coverage) {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        coverage.documents()
                .forEach((country, types) -> sorted.put(country, types.stream().sorted().toList()));
        return sorted;
    }
}
