package io.idrelay.vendor.testkit;

/**
 * The suite every adapter passes; extend it as {@code <Vendor>ContractTest}.
 *
 * <p>It plays the vendor with a server on this machine. What the vendor lacks is named by the
 * subclass, and its refusal is tested; all else is expected to work.
 */
public abstract class VendorContractTest
        implements ProfileContract,
                SessionContract,
                SubmissionContract,
                WebhookContract,
                ResultContract,
                ImageContract,
                TableContract {}
