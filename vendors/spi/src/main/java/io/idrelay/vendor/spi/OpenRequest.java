package io.idrelay.vendor.spi;

import io.idrelay.contracts.Redacted;
import io.idrelay.contracts.SessionId;
import java.net.URI;
import java.util.Optional;

/**
 * What a vendor is told when a session is opened.
 *
 * @param sessionId our reference at the vendor; never the merchant's
 * @param person what is known of the end user
 * @param returnUrl where the vendor sends the end user back to
 * @param callbackUrl where the vendor calls back for this session
 * @param locale a BCP 47 language tag
 * @param deviceInfo what the vendor's script or SDK says of the end user's device, as it came; for
 *     vendors with {@link VendorProfile.Capability#DEVICE_INFO}
 */
public record OpenRequest(
        SessionId sessionId,
        VendorProfile.Flow flow,
        VendorProfile.Channel channel,
        Redacted<Applicant> person,
        URI returnUrl,
        URI callbackUrl,
        Optional<String> locale,
        Optional<String> country,
        Optional<String> documentType,
        Optional<Redacted<String>> deviceInfo) {}
