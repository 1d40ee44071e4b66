package io.idrelay.normalizer.account;

import io.idrelay.contracts.EventType;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.Topic;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.events.CompactedTopic;
import io.idrelay.platform.events.CompactedTopics;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.OwnKeyCheck;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.vendor.all.Vendors;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The accounts of the topic vendor-accounts. */
@Startup
@Singleton
class AnnouncedAccounts implements VendorAccounts {
    private final AccountView view;
    private final AccountConfig config;
    private final CompactedTopic<VendorAccountChanged> topic;

    AnnouncedAccounts(
            OwnKeyCheck keys,
            CompactedTopics topics,
            Opener opener,
            Vendors vendors,
            AccountConfig config) {
        keys.require();
        this.config = config;
        this.view = new AccountView(vendors, (sealed, key) -> open(opener, sealed, key));
        this.topic = topics.start(Topic.VENDOR_ACCOUNTS, VendorAccountChanged.class, view::changed);
    }

    @Override
    public AccountLookup await(VendorAccountId id) throws InterruptedException {
        return view.await(id, topic::ready, config.accountWait());
    }

    @Override
    public boolean current() {
        return topic.ready() && topic.caughtUp();
    }

    private static Optional<VendorSecrets> open(
            Opener opener, Sealed<VendorSecrets> sealed, String key) {
        SealContext context = SealContext.of(EventType.VENDOR_ACCOUNT_CHANGED, "credentials", key);
        try {
            return Optional.of(opener.open(sealed, VendorSecrets.class, context));
        } catch (UnreadableSeal | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
