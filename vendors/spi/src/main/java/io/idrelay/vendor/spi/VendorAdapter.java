package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorId;

/**
 * Everything idrelay knows of one vendor; found by {@link java.util.ServiceLoader}.
 *
 * <p>Implementations are public, have a public constructor without arguments and are thread-safe.
 */
public interface VendorAdapter {
    /** The vendor's name in the API. */
    VendorId id();

    /** What the vendor offers and what it lacks. */
    VendorProfile profile();

    /** What an account at this vendor is configured with. */
    AccountForm accountForm();

    /** Opens and ends verifications; used by process-service. */
    Sessions sessions();

    /** Proves webhooks; used by webhook-ingest. */
    Webhooks webhooks();

    /** Reads webhooks and fetches results; used by result-normalizer. */
    Results results();

    /** Brings images and recordings; used by process-service. */
    Images images();
}
