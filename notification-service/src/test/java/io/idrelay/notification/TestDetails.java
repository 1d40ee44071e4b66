package io.idrelay.notification;

import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Personal data of a process, sealed as the service that knows it would. */
@ApplicationScoped
public class TestDetails {
    private final Sealer sealer;

    TestDetails(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The accepted result of {@code customer-1}. */
    public Sealed<ProcessDetail> sealed(TestProcess process) {
        return sealer.seal(
                new ProcessDetail("customer-1", accepted()),
                ServiceName.NOTIFICATION_SERVICE,
                SealContext.of(EventType.PROCESS_CHANGED, "detail", process.id().value()));
    }

    private static NormalizedResult accepted() {
        VendorWords words =
                new VendorWords(
                        new VendorId("onekyc"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of());
        return new NormalizedResult(
                Decision.ACCEPTED,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                words,
                List.of(),
                Instant.parse("2026-11-20T10:15:30Z"));
    }
}
