package io.idrelay.platform.vendorhttp;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is kept per account, for the accounts used last. */
final class Accounts {
    private final Map<VendorAccountId, Kept> kept;
    private final VendorHttpConfig config;
    private final Clock clock;

    Accounts(VendorHttpConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<VendorAccountId, Kept> eldest) {
                        return size() > config.accountsMax();
                    }
                };
    }

    /**
     * The account's guard and tokens. Tokens won with other secrets or settings are forgotten, and
     * so is a guard with another rate.
     *
     * @param vendorsRate what the vendor allows a second; the lower of it and our own holds
     */
    synchronized Kept of(
            VendorAccountId id,
            Map<String, String> settings,
            VendorSecrets credentials,
            Optional<Integer> vendorsRate) {
        int rate = Math.min(config.ratePerSecond(), vendorsRate.orElse(config.ratePerSecond()));
        Object wonWith = Map.entry(settings, credentials);
        Kept known = kept.get(id);
        if (known == null || known.rate() != rate || !known.wonWith().equals(wonWith)) {
            AccountGuard guard =
                    known == null || known.rate() != rate
                            ? new AccountGuard(config, rate)
                            : known.guard();
            CachedTokens tokens = new CachedTokens(config.deadline(), clock);
            known = new Kept(guard, rate, tokens, wonWith);
            kept.put(id, known);
        }
        return known;
    }

    /** One account's guard and tokens. */
    record Kept(AccountGuard guard, int rate, CachedTokens tokens, Object wonWith) {}
}
