package io.idrelay.process.verification;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorId;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Failed;
import io.idrelay.process.verification.ProcessState.Open;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verification's row; its state is written and read here and nowhere else. */
@Entity
@Table(name = "process")
class ProcessRow {
    @Id private UUID id;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "dossier_id")
    private UUID dossierId;

    @Enumerated(EnumType.STRING)
    private Flow flow;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String vendor;

    @Column(name = "order_sealed")
    private byte[] orderSealed;

    @Enumerated(EnumType.STRING)
    private ProcessStatus status;

    private long sequence;
    private @Nullable String reason;

    @Column(name = "ended_by_timer")
    private boolean endedByTimer;

    @Column(name = "wanted_what")
    private @Nullable String wantedWhat;

    @Column(name = "wanted_image")
    private @Nullable String wantedImage;

    @Column(name = "wanted_reason")
    private @Nullable String wantedReason;

    private int rounds;

    @Column(name = "current_session_id")
    private @Nullable UUID currentSessionId;

    private @Nullable String traceparent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ProcessRow() {}

    @SuppressWarnings("NullAway.Init") // become() sets the rest
    ProcessRow(Verification first, Sealed<ProcessOrder> order) {
        id = first.id().uuid();
        merchantId = first.merchantId().uuid();
        dossierId = first.dossierId().uuid();
        flow = first.flow();
        channel = first.channel();
        vendor = first.vendor().value();
        orderSealed = order.bytes();
        traceparent = first.traceparent().orElse(null);
        createdAt = first.createdAt();
        expiresAt = first.expiresAt();
        become(first.state(), first.createdAt());
    }

    /** Takes the next sequence number; the row is locked or new. */
    final void become(ProcessState next, Instant now) {
        status = next.status();
        sequence++;
        reason = next instanceof Failed failed ? failed.reason() : null;
        endedByTimer = next instanceof Failed failed && failed.byTimer();
        rounds = next instanceof Open open ? open.rounds() : rounds;
        want(next instanceof AwaitingCapture awaiting ? awaiting.wanted() : Optional.empty());
        updatedAt = now;
    }

    private void want(Optional<ActionRequired> wanted) {
        wantedWhat = wanted.map(ActionRequired::what).orElse(null);
        wantedImage = wanted.flatMap(ActionRequired::image).orElse(null);
        wantedReason = wanted.flatMap(ActionRequired::reason).orElse(null);
    }

    void makeCurrent(SessionId session) {
        currentSessionId = session.uuid();
    }

    Sealed<ProcessOrder> order() {
        return new Sealed<>(orderSealed);
    }

    Verification toVerification() {
        return new Verification(
                ProcessId.of(id),
                MerchantId.of(merchantId),
                DossierId.of(dossierId),
                flow,
                channel,
                new VendorId(vendor),
                state(),
                sequence,
                Optional.ofNullable(currentSessionId).map(SessionId::of),
                Optional.ofNullable(traceparent),
                createdAt,
                updatedAt,
                expiresAt);
    }

    private ProcessState state() {
        return switch (status) {
            case CREATED -> new ProcessState.Created();
            case AWAITING_CAPTURE -> new AwaitingCapture(rounds, wanted());
            case SUBMITTED -> new ProcessState.Submitted(rounds);
            case PROCESSING -> new ProcessState.Processing(rounds);
            case REVIEW -> new ProcessState.Review(rounds);
            case ACCEPTED -> new ProcessState.Accepted();
            case REJECTED -> new ProcessState.Rejected();
            case FAILED -> new Failed(reason == null ? "unknown" : reason, endedByTimer);
            case EXPIRED -> new ProcessState.Expired();
            case CANCELED -> new ProcessState.Canceled();
            case UNRECOGNIZED -> throw new IllegalStateException("no process has this status");
        };
    }

    private Optional<ActionRequired> wanted() {
        return Optional.ofNullable(wantedWhat)
                .map(what ->
                        new ActionRequired(
                                what,
                                Optional.ofNullable(wantedImage),
                                Optional.ofNullable(wantedReason)));
    }
}
