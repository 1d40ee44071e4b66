package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Sealed;
import io.idrelay.notification.signing.SigningSecrets;
import java.net.URI;

/** Where a callback goes, with what goes along still sealed. */
public record CallbackTarget(
        CallbackEndpointId endpointId,
        MerchantId merchantId,
        URI url,
        Sealed<SigningSecrets> sealedSecrets,
        Sealed<CustomHeaders> sealedHeaders) {}
