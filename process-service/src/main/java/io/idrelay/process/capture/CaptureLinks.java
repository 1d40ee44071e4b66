package io.idrelay.process.capture;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.Redacted;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.PublicUrls;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.ProcessState.Capturable;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes capture links and tells whose one is. */
@ApplicationScoped
class CaptureLinks {
    private final CaptureLinkStore store;
    private final Verifications verifications;
    private final Timeline timeline;
    private final PublicUrls urls;
    private final CaptureConfig config;
    private final Clock clock;

    CaptureLinks(
            CaptureLinkStore store,
            Verifications verifications,
            Timeline timeline,
            PublicUrls urls,
            CaptureConfig config,
            Clock clock) {
        this.store = store;
        this.verifications = verifications;
        this.timeline = timeline;
        this.urls = urls;
        this.config = config;
        this.clock = clock;
    }

    /** A new link; its URL is known to nobody else and shown once. */
    record NewLink(Verification verification, Redacted<URI> url) {}

    @Transactional(TxType.MANDATORY)
    NewLink create(MerchantId merchant, ProcessId process) {
        Verification verification =
                verifications
                        .lock(process)
                        .filter(v -> v.merchantId().equals(merchant))
                        .orElseThrow(() -> Problems.notFound("process"));
        requireCapturable(verification);
        Redacted<String> token = LinkToken.create();
        Instant now = clock.instant();
        store.persist(new CaptureLinkRow(LinkToken.sha256(token.expose()), verification, now));
        timeline.add(merchant, process, TimelineKind.LINK_CREATED, now, Map.of());
        return new NewLink(verification, Redacted.of(urls.captureLink(token.expose())));
    }

    private void requireCapturable(Verification verification) {
        if (verification.channel() != Channel.PAGE) {
            throw Problems.conflict(
                    "not-on-a-page", "This process is captured in an app; it takes no links.");
        }
        if (!(verification.state() instanceof Capturable)) {
            throw Problems.conflict(
                    "illegal-transition", "Nothing is wanted of the end user of this process.");
        }
        if (store.count(verification.id()) >= config.linksMax()) {
            throw Problems.conflict("links-spent", "This process has too many links already.");
        }
    }

    /** The verification a link leads to; nothing changes. */
    @Transactional
    Optional<Verification> find(String token) {
        return store.of(token).flatMap(link -> verifications.find(link.merchant(), link.process()));
    }

    /** The same, when its button was pressed. */
    @Transactional
    Optional<Verification> press(String token) {
        Optional<CaptureLinkRow> link = store.of(token);
        Optional<Verification> verification =
                link.flatMap(l -> verifications.find(l.merchant(), l.process()));
        Instant now = clock.instant();
        if (verification.isPresent() && link.get().opened(now)) {
            timeline.add(
                    verification.get().merchantId(),
                    verification.get().id(),
                    TimelineKind.LINK_OPENED,
                    now,
                    Map.of());
        }
        return verification;
    }
}
