package io.idrelay.vendor.alibaba;

import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.WordTable;
import java.util.Map;

/**
 * What Alibaba's pages do not say, or were not found to say: tables whose lines an operator can
 * replace in the account's settings.
 */
final class AlibabaWords {
    /** Of the SubCodes only 200 is explained; 205 stands in an example with a face attack. */
    private static final WordTable SUB_CODES =
            new WordTable(Map.of("205", "rejected:liveness_failed"));

    /** The codes are the SDK's own; what they do to a verification is inferred. */
    private static final WordTable LOG_CODES =
            new WordTable(
                    Map.ofEntries(
                            Map.entry("1000", "review:inconclusive"),
                            Map.entry("1001", "rejected"),
                            Map.entry("1002", "failed:vendor_system_error"),
                            Map.entry("1003", "failed"),
                            Map.entry("1004", "failed"),
                            Map.entry("1005", "failed"),
                            Map.entry("1006", "canceled:canceled_by_user"),
                            Map.entry("1007", "failed"),
                            Map.entry("1009", "failed"),
                            Map.entry("1011", "rejected:document_type_not_supported"),
                            Map.entry("1012", "rejected:document_unreadable"),
                            Map.entry("1013", "rejected:document_unreadable"),
                            Map.entry("1014", "rejected"),
                            Map.entry("1015", "failed"),
                            Map.entry("1016", "failed"),
                            // Our own timer ends it.
                            Map.entry("9999", "pending")));

    /**
     * See http-status-code-returned-by-the-server. Of the gateway's own codes (signatures, keys)
     * and of the words for a refused device none is published.
     */
    private static final WordTable CALL_CODES =
            new WordTable(
                    Map.ofEntries(
                            Map.entry("MissingParameter", "settings"),
                            Map.entry("InvalidParameter", "settings"),
                            Map.entry("TransactionIdInvalid", "unknown"),
                            Map.entry("ProcessNotCompleted", "unfinished"),
                            Map.entry("Forbidden.ExceptionRepeatedInvoke", "busy"),
                            Map.entry("Forbidden.RAMUserAccessDenied", "credentials"),
                            Map.entry("Forbidden.AccountAccessDenied", "credentials"),
                            Map.entry("Forbidden.NoPermission", "credentials"),
                            Map.entry("SuspiciousActivity", "busy"),
                            Map.entry("InternalError", "away"),
                            Map.entry("ServiceUnavailable", "away"),
                            Map.entry("InvalidAccessKeyId.NotFound", "credentials"),
                            Map.entry("InvalidAccessKeyId.Inactive", "credentials"),
                            Map.entry("SignatureDoesNotMatch", "credentials"),
                            Map.entry("IncompleteSignature", "credentials"),
                            Map.entry("InvalidTimeStamp.Expired", "credentials"),
                            Map.entry("SignatureNonceUsed", "away"),
                            Map.entry("DeviceNotSupported", "device")));

    /** DocTypes by what they are; the vendor's list is a download. */
    private static final WordTable DOC_TYPES = new WordTable(Map.of("01000000", "passport"));

    private AlibabaWords() {}

    static WordTable subCodes(VendorAccess access) {
        return SUB_CODES.with(access.findSetting(AlibabaForm.SUB_CODES));
    }

    static WordTable logCodes(VendorAccess access) {
        return LOG_CODES.with(access.findSetting(AlibabaForm.LOG_CODES));
    }

    static WordTable callCodes(VendorAccess access) {
        return CALL_CODES.with(access.findSetting(AlibabaForm.CALL_CODES));
    }

    static WordTable docTypes(VendorAccess access) {
        return DOC_TYPES.with(access.findSetting(AlibabaForm.DOC_TYPES));
    }
}
