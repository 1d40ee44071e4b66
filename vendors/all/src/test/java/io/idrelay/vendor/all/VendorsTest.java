package io.idrelay.vendor.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.onekyc.OneKycAdapter;
import io.idrelay.vendor.spi.VendorAdapter;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorsTest {
    @Test
    void everyVendorOfThePomIsFoundByItsName() {
        Vendors vendors = Vendors.load();

        assertThat(vendors.all())
                .extracting(adapter -> adapter.id().value())
                .contains("alibaba", "cleardil", "idfy", "onekyc", "signicat");
        assertThat(vendors.find(new VendorId("onekyc"))).isPresent();
    }

    @Test
    void unknownNameFindsNothing() {
        assertThat(Vendors.load().find(new VendorId("nobody"))).isEmpty();
    }

    @Test
    void twoAdaptersWithOneNameAreRefused() {
        List<VendorAdapter> twins = List.of(new OneKycAdapter(), new OneKycAdapter());

        assertThatThrownBy(() -> Vendors.of(twins)).hasMessage("two adapters are named onekyc");
    }
}
