package io.idrelay.vendor.spi;

/**
 * Calls a vendor: one deadline over everything, TLS, bounded sizes, a circuit breaker, a bulkhead
 * and a rate per account. Blocks; call it on a virtual thread.
 */
public interface VendorHttp {
    /** Sends a request. What went wrong is a value, not an exception. */
    VendorAnswer send(VendorRequest request);
}
