package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorHandle;
import java.util.List;
import java.util.Map;

/** Opens and ends verifications at the vendor. Every method that is given access blocks. */
public interface Sessions {
    /** Opens a verification for one end user. */
    OpenOutcome open(OpenRequest request, VendorAccess access);

    /**
     * What a submission lacks, as the names of request fields, for example {@code
     * images.document_front}; none where the vendor can be given what there is. Pure; makes no
     * call.
     */
    List<String> missing(SubmitRequest request);

    /**
     * Takes the next step of requesting the verification: an upload, or the request itself. One
     * call that must not be made twice per step.
     *
     * @param handle with everything that earlier steps learned
     */
    SubmitOutcome submit(SubmitRequest request, VendorHandle handle, VendorAccess access);

    /** Ends an open verification. */
    CallOutcome cancel(VendorHandle handle, VendorAccess access);

    /** Deletes what the vendor keeps. */
    CallOutcome delete(VendorHandle handle, VendorAccess access);

    /**
     * The vendor ids in the query that an end user's browser came back with.
     *
     * <p>Anybody can write such a query. They may fill the gaps of a handle for one fetch, whose
     * answer is compared with the session's own ids; they are not stored and never replace an id.
     *
     * @param query by name, decoded
     */
    VendorHandle returned(Map<String, String> query);

    /** One live, harmless call that shows whether credentials and address work. */
    CallOutcome check(VendorAccess access);
}
