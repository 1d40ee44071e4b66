package io.idrelay.process.dossier;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Redacted;
import io.idrelay.platform.problems.Problems;
import io.idrelay.vendor.spi.Applicant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The door to dossiers for the other features. What it cannot find is a 404 problem. */
@ApplicationScoped
public class Dossiers {
    private final DossierStore store;

    Dossiers(DossierStore store) {
        this.store = store;
    }

    /** Refuses a dossier that is not this merchant's. */
    @Transactional
    public void require(MerchantId merchant, DossierId dossier) {
        opened(merchant, dossier);
    }

    /** The merchant's own name for the end user. */
    @Transactional
    public String reference(MerchantId merchant, DossierId dossier) {
        return opened(merchant, dossier).content().reference();
    }

    /** The end user as the merchant described them. */
    @Transactional
    public Redacted<Applicant> applicant(MerchantId merchant, DossierId dossier) {
        return Redacted.of(opened(merchant, dossier).content().toApplicant());
    }

    /** The same; empty once the dossier is erased. */
    @Transactional
    public Optional<Redacted<Applicant>> findApplicant(MerchantId merchant, DossierId dossier) {
        return store.find(merchant, dossier)
                .map(found -> Redacted.of(found.content().toApplicant()));
    }

    /** The end user's BCP 47 language tag. */
    @Transactional
    public Optional<String> locale(MerchantId merchant, DossierId dossier) {
        return opened(merchant, dossier).content().locale();
    }

    private DossierStore.Opened opened(MerchantId merchant, DossierId dossier) {
        return store.of(merchant, dossier).orElseThrow(() -> Problems.notFound("dossier"));
    }
}
