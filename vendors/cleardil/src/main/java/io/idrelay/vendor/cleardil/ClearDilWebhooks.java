package io.idrelay.vendor.cleardil;

import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Webhooks;
import java.util.Map;

/** ClearDil never calls back: whoever does is somebody else. */
final class ClearDilWebhooks implements Webhooks {
    @Override
    public Proof prove(
            IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
        return new Proof.Unproved("vendor-never-calls");
    }
}
