package io.idrelay.e2e;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every end of every vendor, while the vendor misbehaves, against the table in ends.csv. */
class EndsE2E {
    private final Running system = Running.system();
    private final EndToEnd runs = new EndToEnd(system.web());

    /** Each end with one misbehavior, so that each vendor meets each of them. */
    @ParameterizedTest
    @MethodSource("io.idrelay.e2e.VendorEnd#vendors")
    void everyEndOfAVendorComesOutRight(String vendor) {
        system.demo().setUp();
        List<VendorEnd> ends = VendorEnd.of(vendor);
        Misbehaving[] ways = Misbehaving.values();
        List<EndToEnd.Run> all = new ArrayList<>();
        for (int i = 0; i < Math.max(ends.size(), ways.length); i++) {
            all.add(runs.start(ends.get(i % ends.size()), ways[i % ways.length]));
        }
        all.forEach(runs::requireRight);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Misbehaving.class)
    void everyEndOfEveryVendorComesOutRight(Misbehaving way) {
        system.demo().setUp();
        List<EndToEnd.Run> all = VendorEnd.all().stream().map(end -> runs.start(end, way)).toList();
        all.forEach(runs::requireRight);
    }
}
