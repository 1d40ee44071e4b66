package io.idrelay.contracts;

/**
 * A request to fetch a session's result now.
 *
 * @param reason why, for example {@code sweep} or {@code deferred}
 * @param attempt counts from 1
 * @param handle every vendor id a fetch needs, for result-normalizer alone
 */
public record ResultRequested(
        MerchantId merchantId,
        VendorAccountId accountId,
        VendorId vendor,
        SessionId sessionId,
        String reason,
        int attempt,
        Sealed<VendorHandle> handle)
        implements EventData {

    @Override
    public String key() {
        return SessionKey.of(accountId, sessionId, null);
    }
}
