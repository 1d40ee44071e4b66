package io.idrelay.normalizer.consuming;

import io.idrelay.normalizer.account.VendorAccounts;
import io.idrelay.normalizer.fetching.Normalizer;
import io.idrelay.normalizer.results.ResultLog;
import io.idrelay.platform.events.EventHandler;
import io.idrelay.platform.events.QuarantineHandlers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who handles what an operator replays. */
@ApplicationScoped
class ReplayHandlers implements QuarantineHandlers {
    private final EventHandler work;
    private final ResultLog results;
    private final VendorAccounts accounts;

    ReplayHandlers(Normalizer normalizer, ResultLog results, VendorAccounts accounts) {
        this.work = new Work(normalizer, results);
        this.results = results;
        this.accounts = accounts;
    }

    @Override
    public Optional<EventHandler> of(String topic) {
        return Consuming.TOPICS.contains(topic) ? Optional.of(work) : Optional.empty();
    }

    @Override
    public boolean healthy() {
        return accounts.current() && results.healthy();
    }
}
