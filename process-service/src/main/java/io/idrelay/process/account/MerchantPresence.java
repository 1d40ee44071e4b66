package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.access.MerchantDirectory;
import io.idrelay.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Makes sure that a merchant exists. */
@ApplicationScoped
class MerchantPresence {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final MerchantDirectory merchants;
    private final AccountConfig config;

    MerchantPresence(MerchantDirectory merchants, AccountConfig config) {
        this.merchants = merchants;
        this.config = config;
    }

    /**
     * Refuses a merchant that is not known.
     *
     * <p>A merchant made a moment ago is still on its way here; so this waits a little before it
     * says no. Call it with no transaction held.
     */
    void require(MerchantId merchant) {
        long pausesMax = config.merchantWait().dividedBy(PAUSE);
        for (long pauses = 0; merchants.find(merchant).isEmpty(); pauses++) {
            if (pauses >= pausesMax) {
                throw Problems.unprocessable(
                        "merchant-unknown", "merchantId", "is the id of a merchant");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
