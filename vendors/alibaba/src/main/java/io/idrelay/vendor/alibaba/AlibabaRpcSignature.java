package io.idrelay.vendor.alibaba;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The older signature, HMAC-SHA1 over every parameter. See darabonba-openapi-util, getRPCSignature.
 */
final class AlibabaRpcSignature {
    private AlibabaRpcSignature() {}

    /**
     * Signs a request.
     *
     * @param parameters of the query and of a form body alike, without the signature itself
     */
    static String sign(String method, Map<String, String> parameters, String secret) {
        String text =
                method
                        + "&"
                        + AlibabaEncoding.percent("/")
                        + "&"
                        + AlibabaEncoding.percent(canonical(parameters));
        byte[] signature = AlibabaEncoding.hmac("HmacSHA1", secret + "&", text);
        return Base64.getEncoder().encodeToString(signature);
    }

    /** An empty value is left out, here and nowhere else. */
    private static String canonical(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                AlibabaEncoding.percent(entry.getKey())
                                        + "="
                                        + AlibabaEncoding.percent(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
