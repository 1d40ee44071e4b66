package io.idrelay.process.image;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.vendor.spi.ImageKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of uploaded images; written while the process's row is held. */
@ApplicationScoped
class UploadStore implements PanacheRepositoryBase<UploadRow, UUID> {

    List<UploadRow> of(MerchantId merchant, ProcessId process) {
        return list(
                "merchantId = ?1 and processId = ?2 order by kind",
                merchant.uuid(),
                process.uuid());
    }

    Optional<UploadRow> of(ProcessId process, ImageKind kind) {
        return find("processId = ?1 and kind = ?2", process.uuid(), kind).firstResultOptional();
    }
}
