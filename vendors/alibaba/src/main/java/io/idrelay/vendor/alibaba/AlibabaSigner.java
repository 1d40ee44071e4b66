package io.idrelay.vendor.alibaba;

import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorRequest;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Makes a call out of an action and its parameters, signed as the account wants it. */
final class AlibabaSigner {
    private static final String METHOD = "POST";
    private static final String VERSION = "2022-08-09";
    private static final byte[] NO_BODY = new byte[0];

    private AlibabaSigner() {}

    /**
     * A signed call. Not safe to send twice: its nonce is good once, so a second try needs another
     * signature.
     */
    static VendorRequest request(
            String action, Map<String, String> parameters, VendorAccess access) {
        return access.setting(AlibabaForm.SIGNATURE).equals(AlibabaForm.SIGNATURE_RPC)
                ? rpc(action, parameters, access)
                : acs3(action, parameters, access);
    }

    private static VendorRequest rpc(
            String action, Map<String, String> parameters, VendorAccess access) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("Action", action);
        all.put("Format", "json");
        all.put("Version", VERSION);
        all.put("Timestamp", now(access));
        all.put("SignatureNonce", nonce());
        all.put("SignatureMethod", "HMAC-SHA1");
        all.put("SignatureVersion", "1.0");
        all.put("AccessKeyId", access.setting(AlibabaForm.ACCESS_KEY_ID));
        String secret = access.secret(AlibabaForm.ACCESS_KEY_SECRET);
        all.put("Signature", AlibabaRpcSignature.sign(METHOD, all, secret));
        return new VendorRequest(METHOD, uri(all, access), Map.of(), NO_BODY, false);
    }

    private static VendorRequest acs3(
            String action, Map<String, String> parameters, VendorAccess access) {
        URI uri = uri(parameters, access);
        String payloadHash = AlibabaEncoding.sha256Hex(NO_BODY);
        Map<String, String> headers = new HashMap<>();
        headers.put("x-acs-action", action);
        headers.put("x-acs-version", VERSION);
        headers.put("x-acs-date", now(access));
        headers.put("x-acs-signature-nonce", nonce());
        headers.put("x-acs-content-sha256", payloadHash);
        Map<String, String> signed = new HashMap<>(headers);
        // Signed and not set: the client writes it from the address.
        signed.put("host", host(uri));
        headers.put(
                "Authorization",
                AlibabaAcs3Signature.authorization(
                        new AlibabaAcs3Signature.Signed(
                                METHOD, uri.getRawPath(), parameters, signed, payloadHash),
                        access.setting(AlibabaForm.ACCESS_KEY_ID),
                        access.secret(AlibabaForm.ACCESS_KEY_SECRET)));
        return new VendorRequest(METHOD, uri, headers, NO_BODY, false);
    }

    /** Business parameters go into the query also with POST. */
    private static URI uri(Map<String, String> parameters, VendorAccess access) {
        return URI.create(
                access.setting(AlibabaForm.ENDPOINT)
                        + "/?"
                        + AlibabaAcs3Signature.query(parameters));
    }

    private static String host(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual
                ? uri.getHost()
                : uri.getHost() + ":" + uri.getPort();
    }

    private static String now(VendorAccess access) {
        return access.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
