package io.idrelay.platform.testing;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merchants for tests, in place of token-service. */
public final class TestMerchants {
    /** The host every test merchant may send its end users back to. */
    public static final String REDIRECT_HOST = "shop.example";

    private TestMerchants() {}

    /** Makes a merchant known and gives its id. */
    public static MerchantId create() {
        MerchantId merchant = MerchantId.create();
        publish(merchant);
        return merchant;
    }

    /** Makes these merchants known, all active. */
    public static void publish(MerchantId... merchants) {
        for (MerchantId merchant : merchants) {
            publish(merchant, MerchantStatus.ACTIVE);
        }
    }

    /** Tells that a merchant is suspended. */
    public static void suspend(MerchantId merchant) {
        publish(merchant, MerchantStatus.SUSPENDED);
    }

    private static void publish(MerchantId merchant, MerchantStatus status) {
        MerchantChanged changed =
                new MerchantChanged(
                        merchant,
                        "Test merchant",
                        status,
                        List.of(REDIRECT_HOST),
                        new MerchantChanged.Brand(
                                Optional.empty(), Optional.empty(), Optional.empty()),
                        Map.of());
        Instant now = Instant.ofEpochMilli(Clock.systemUTC().millis());
        TestEvents.publish(Event.of(changed, now, Optional.empty()));
    }
}
