package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.Sealed;
import io.idrelay.platform.sealing.DossierKeyDestroyed;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps the beginning of what an endpoint answered to a failed attempt. A merchant's error page may
 * repeat what it was sent, so it is sealed with the dossier's key and goes when the dossier goes.
 */
@ApplicationScoped
class AnswerVault {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final DossierVault vault;

    AnswerVault(DossierVault vault) {
        this.vault = vault;
    }

    Optional<Sealed<String>> seal(DeliveryJob job, CallbackAnswer answer) {
        DossierId dossier = job.event().dossierId();
        if (!(answer instanceof CallbackAnswer.Answered(int status, byte[] head))
                || head.length == 0) {
            return Optional.empty();
        }
        String text = new String(head, StandardCharsets.UTF_8);
        String printable = UNPRINTABLE.matcher(text).replaceAll(" ");
        try {
            return Optional.of(
                    vault.seal(dossier, printable, context(job.id(), job.attemptNumber())));
        } catch (DossierKeyDestroyed e) {
            return Optional.empty();
        }
    }

    /** The kept text; empty where there is none or its dossier was erased. */
    Optional<String> open(DossierId dossier, DeliveryAttemptRow attempt) {
        if (attempt.answer == null) {
            return Optional.empty();
        }
        String context = context(DeliveryId.of(attempt.deliveryId), attempt.number);
        try {
            return Optional.of(
                    vault.open(dossier, new Sealed<>(attempt.answer), String.class, context));
        } catch (UnreadableSeal e) {
            return Optional.empty();
        }
    }

    private static String context(DeliveryId delivery, int attempt) {
        return "delivery-attempt|" + delivery + "|" + attempt + "|answer";
    }
}
