package io.idrelay.vendor.testkit;

/** The suite of an adapter whose vendor never calls back; otherwise {@link VendorContractTest}. */
public abstract class SilentVendorContractTest
        implements ProfileContract,
                SessionContract,
                SubmissionContract,
                NoWebhookContract,
                ResultContract,
                ImageContract,
                TableContract {}
