package io.idrelay.platform.vendorhttp;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The account's guard and tokens; tokens won with other secrets or settings are forgotten. */
    synchronized Kept of(
            VendorAccountId id, Map<String, String> settings, VendorSecrets credentials) {
        Object wonWith = Map.entry(settings, credentials);
        Kept known = kept.get(id);
        if (known == null || !known.wonWith().equals(wonWith)) {
            AccountGuard guard = known == null ? new AccountGuard(config) : known.guard();
            known = new Kept(guard, new CachedTokens(config.deadline(), clock), wonWith);
            kept.put(id, known);
        }
        return known;
    }

    /** One account's guard and tokens. */
    record Kept(AccountGuard guard, CachedTokens tokens, Object wonWith) {}
}
