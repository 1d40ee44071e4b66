package io.idrelay.process.image;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.spi.ImageKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process's uploaded images. What may not be now is a 409 problem. */
@ApplicationScoped
class ImageUploads {
    private final UploadStore store;
    private final RemovalStore removals;
    private final Verifications verifications;
    private final Timeline timeline;
    private final Clock clock;

    ImageUploads(
            UploadStore store,
            RemovalStore removals,
            Verifications verifications,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.removals = removals;
        this.verifications = verifications;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Refuses early what {@link #put} would refuse. */
    @Transactional
    Verification requireOpen(MerchantId merchant, ProcessId process, ImageKind kind) {
        Verification verification = find(merchant, process);
        UploadRules.requireOpen(verification.state(), kind);
        return verification;
    }

    @Transactional
    List<UploadView> list(MerchantId merchant, ProcessId process) {
        find(merchant, process);
        return store.of(merchant, process).stream().map(UploadView::of).toList();
    }

    /** An image as it now is. */
    record Put(UploadView view, boolean replaced) {}

    /** Refers to an image that is in the store already, instead of the earlier of its kind. */
    @Transactional
    Put put(MerchantId merchant, ProcessId process, ImageKind kind, KeptImage image) {
        Verification verification = held(merchant, process);
        UploadRules.requireOpen(verification.state(), kind);
        if (!removals.claim(image.key())) {
            throw Problems.unavailable(Duration.ofSeconds(1));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<UploadRow> earlier = store.of(process, kind);
        earlier.ifPresent(row -> {
            removals.release(row.image().key());
            row.replace(image, now);
        });
        UploadRow row = earlier.orElseGet(() -> added(verification, kind, image, now));
        tell(verification, kind, TimelineKind.IMAGE_UPLOADED, now);
        return new Put(UploadView.of(row), earlier.isPresent());
    }

    private UploadRow added(
            Verification verification, ImageKind kind, KeptImage image, Instant now) {
        UploadRow row = new UploadRow(verification, kind, image, now);
        store.persist(row);
        return row;
    }

    @Transactional
    void delete(MerchantId merchant, ProcessId process, ImageKind kind) {
        Verification verification = held(merchant, process);
        UploadRules.requireOpen(verification.state(), kind);
        UploadRow row = store.of(process, kind).orElseThrow(() -> Problems.notFound("image"));
        removals.release(row.image().key());
        store.delete(row);
        tell(verification, kind, TimelineKind.IMAGE_DELETED, clock.instant());
    }

    private void tell(Verification verification, ImageKind kind, TimelineKind what, Instant now) {
        timeline.add(
                verification.merchantId(),
                verification.id(),
                what,
                now,
                Map.of("kind", kind.word()));
    }

    private Verification find(MerchantId merchant, ProcessId process) {
        return verifications
                .find(merchant, process)
                .orElseThrow(() -> Problems.notFound("process"));
    }

    private Verification held(MerchantId merchant, ProcessId process) {
        return verifications
                .lock(process)
                .filter(found -> found.merchantId().equals(merchant))
                .orElseThrow(() -> Problems.notFound("process"));
    }
}
